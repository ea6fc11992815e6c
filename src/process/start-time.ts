/** Times that people give us to start the clock at. */
import { parseMoment } from '../domain/time/moment.ts';

/**
 * '2026-02-12T08:00' is Danish time unless it says otherwise ('…Z', '…+01:00'); a date alone is its
 * beginning. @throws Error that shows what is expected
 */
export function readStartTime(text: string): Date {
  const at = parseMoment(text.includes('T') ? text : `${text}T00:00`);
  if (at === null) {
    throw new Error(`--now ${text}: expected a time such as 2026-02-12T08:00 (Danish time)`);
  }
  return at;
}
