/** What a call of Slack throws, as PlatformError. What Slack itself answers is one already. */
import { WebAPIRequestError } from '@slack/web-api';
import { PlatformError } from '../bot/port/platform.ts';
import { networkFault } from '../wire.ts';

/** @throws PlatformError for everything that the call throws */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toPlatformError(error);
  }
}

export function toPlatformError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  // The SDK wraps what its fetch throws.
  const original = error instanceof WebAPIRequestError ? error.original : error;
  if (original instanceof PlatformError) return original;
  const { kind, code, reason } = networkFault(original);
  return new PlatformError(kind, code, { reason, cause: original });
}
