/** A file that a host keeps for somebody: from where it may come, as large as it may be, and no page. */
import { bytesOf } from './http-answer.ts';

export interface DownloadOptions {
  /** The bot's token may be on it: no other address is asked, and no redirect is followed. */
  readonly isAllowed: (url: URL) => boolean;
  readonly mostBytes: number;
  readonly timeoutMs: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** 'notHad' for whatever came instead of a file: a refusal, a page to log in on, or nothing. */
export async function download(
  address: string | undefined,
  { isAllowed, mostBytes, timeoutMs, headers = {} }: DownloadOptions,
): Promise<Uint8Array | 'overSize' | 'notHad'> {
  const url = URL.parse(address ?? '');
  if (url === null || !isAllowed(url)) return 'notHad';
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { headers, signal, redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || /^text\/html\b/i.test(type.trim())) {
      await response.body?.cancel();
      return 'notHad';
    }
    return (await bytesOf(response, mostBytes)) ?? 'overSize';
  } catch {
    return 'notHad';
  }
}
