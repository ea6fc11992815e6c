/** One call of a host over HTTP, the same for every host. */
import { PlatformError } from '../bot/port/platform.ts';
import { textOf } from './http-answer.ts';

/**
 * Goes out once, and to no other address than the one asked for: the bot's token is on it.
 * @returns `text` null: more than an answer of a host would have
 * @throws what `fetch` does when no answer came
 */
export async function callHost(
  url: string | URL | Request,
  timeoutMs: number,
  init: RequestInit | undefined,
): Promise<{ readonly response: Response; readonly text: string | null }> {
  const response = await fetch(url, {
    ...init,
    signal: init?.signal ?? AbortSignal.timeout(timeoutMs),
    redirect: 'manual',
  });
  return { response, text: await textOf(response) };
}

/** An answer that does not tell what became of the call. */
export function unreadable(code: 'no_json' | 'no_id'): PlatformError {
  return new PlatformError('uncertain', code, { reason: 'unreadable' });
}
