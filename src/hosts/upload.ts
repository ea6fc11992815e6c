/** A file that goes to an address which a host has named for it, without the bot's token. */
import { beforeSending, PlatformError } from '../bot/port/platform.ts';
import { toPlatformError } from './errors.ts';
import { pauseSeconds } from './http-answer.ts';
import { callHost } from './http-client.ts';

export interface UploadOptions {
  /** A host's answer may be anybody's: no other address gets the file, and no redirect is followed. */
  readonly isAllowed: (url: URL) => boolean;
  readonly method: 'POST' | 'PUT';
  readonly timeoutMs: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Twice does no harm: what was left there counts once. @throws PlatformError */
export async function upload(
  address: string | undefined,
  bytes: Uint8Array,
  { isAllowed, method, timeoutMs, headers = {} }: UploadOptions,
): Promise<void> {
  const url = URL.parse(address ?? '');
  if (url === null || !isAllowed(url)) {
    throw new PlatformError('permanent', 'upload_url_not_allowed', { reason: 'not_allowed' });
  }
  const call = { method, headers, body: Buffer.from(bytes) };
  const { response } = await callHost(url, timeoutMs, call).catch((error: unknown) => {
    throw beforeSending(toPlatformError(error));
  });
  if (!response.ok) throw refusal(response);
}

function refusal({ status, headers }: Response): PlatformError {
  const code = `http_${status}`;
  if (status === 429 || status === 503) {
    const retryAfterSeconds = pauseSeconds(headers.get('retry-after'), new Date());
    return new PlatformError('retryable', code, { retryAfterSeconds });
  }
  return new PlatformError(status >= 500 || status === 408 ? 'retryable' : 'permanent', code);
}
