/**
 * A message whose form the host refuses is our fault: it is resent as plain text, so no reminder is
 * lost.
 */
import { PlatformError } from '../bot/port/platform.ts';
import type { Log } from '../process/log.ts';

/**
 * Writes the message; where its form is refused, once more as plain text.
 * @param write throws PlatformError
 */
export async function orAsText<M, T>(
  log: Pick<Log, 'error'>,
  write: (message: M) => Promise<T>,
  message: M,
  text: M,
): Promise<T> {
  try {
    return await write(message);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.kind !== 'message') throw error;
    log.error({ code: error.code }, 'the host refused a card: it is resent as plain text');
    return write(text);
  }
}
