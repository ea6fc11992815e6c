/** What a call of Teams throws, as PlatformError. What Teams itself answers is one already. */
import { PlatformError } from '../bot/port/platform.ts';

/** The bot has got no token to call with. */
export const noToken = 'no_token';

/** @throws PlatformError for everything that the call throws */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toPlatformError(error);
  }
}

/** What nobody has answered may have been done all the same. The SDK's own errors quote answers. */
export function toPlatformError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  return new PlatformError('uncertain', 'unknown');
}
