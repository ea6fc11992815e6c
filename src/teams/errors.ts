/** Teams' refusals as PlatformError: whether trying again can help, and whether it may be done. */
import { neverSent, PlatformError } from '../bot/platform.ts';
import { ConnectorError } from './http-client.ts';

/**
 * Answers that are not permanent. Microsoft says to retry 412, 429, 502 and 504; a token that is
 * refused (401) or an address that has moved (3xx) is a matter of the installation, and no
 * reason to give a person up. After a 500 nobody knows.
 */
const kinds: Readonly<Record<number, PlatformError['kind']>> = {
  301: 'retryable',
  302: 'retryable',
  303: 'retryable',
  307: 'retryable',
  308: 'retryable',
  401: 'retryable',
  408: 'retryable',
  412: 'retryable',
  429: 'retryable',
  500: 'uncertain',
  502: 'retryable',
  503: 'retryable',
  504: 'retryable',
};

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

export function toPlatformError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  // Such as an answer that the SDK could not read: the call may have been carried out.
  if (!(error instanceof ConnectorError)) {
    return new PlatformError('uncertain', 'unknown', { cause: error });
  }
  const { code, retryAfterSeconds } = error;
  return new PlatformError(kindOf(error), code, {
    ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
    cause: error,
  });
}

function kindOf({ status, code }: ConnectorError): PlatformError['kind'] {
  if (status === null) return code === noToken || neverSent.has(code) ? 'retryable' : 'uncertain';
  return kinds[status] ?? 'permanent';
}
