/** What a call of a host throws, as PlatformError. What the host itself refuses is one already. */
import { PlatformError } from '../bot/port/platform.ts';
import { fieldOf, networkFault } from './http-answer.ts';

/** @throws PlatformError for everything that the call throws */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toPlatformError(error);
  }
}

/** What nobody has answered may have been done all the same. An SDK's own errors quote answers, so none is kept. */
export function toPlatformError(error: unknown): PlatformError {
  // Slack's SDK wraps what its fetch throws.
  const original = fieldOf(error, 'original') ?? error;
  if (original instanceof PlatformError) return original;
  const { kind, code, reason } = networkFault(original);
  return new PlatformError(kind, code, { reason });
}
