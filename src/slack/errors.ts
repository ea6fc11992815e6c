/** Slack's refusals as PlatformError: whether trying again can help, and whether it may be done. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { neverSent, PlatformError } from '../bot/platform.ts';

/**
 * Slack's error words that are not permanent. Of internal_error and fatal_error its reference says
 * that some part of the call may have been carried out.
 */
const kinds: Readonly<Record<string, PlatformError['kind']>> = {
  ratelimited: 'retryable',
  rate_limited: 'retryable',
  service_unavailable: 'retryable',
  team_added_to_org: 'retryable',
  request_timeout: 'uncertain',
  internal_error: 'uncertain',
  fatal_error: 'uncertain',
};

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
  if (error instanceof WebAPIRateLimitedError) {
    return new PlatformError('retryable', 'ratelimited', {
      retryAfterSeconds: error.retryAfter,
      cause: error,
    });
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    return new PlatformError(kinds[code] ?? 'permanent', code, { cause: error });
  }
  if (error instanceof WebAPIHTTPError) {
    const kind = error.statusCode >= 500 ? 'retryable' : 'permanent';
    return new PlatformError(kind, `http_${error.statusCode}`, { cause: error });
  }
  return fromNetwork(error instanceof WebAPIRequestError ? error.original : error);
}

function fromNetwork(error: unknown): PlatformError {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new PlatformError('uncertain', 'timeout', { cause: error });
  }
  // fetch says only 'fetch failed'; the reason is its cause.
  const code = codeOf(error instanceof Error ? (error.cause ?? error) : error);
  return new PlatformError(neverSent.has(code) ? 'retryable' : 'uncertain', code, { cause: error });
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'unknown';
}
