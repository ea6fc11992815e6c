/** A message that the host does not take as it is: our fault, and nobody's reminder is lost by it. */
import { PlatformError } from '../bot/port/platform.ts';
import type { Log } from '../process/log.ts';

/**
 * Writes the message; where its form is refused, once more as text alone.
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
