/**
 * How calls of Slack go over the wire: once, within a time, to the address that was asked for. What
 * Slack refuses becomes a PlatformError here, before the SDK would make an error, and a line of the
 * log, of whatever stands in the answer.
 */
import type { WebClientOptions } from '@slack/web-api';
import { PlatformError } from '../bot/port/platform.ts';
import { fieldOf, parsedJson, pauseSeconds } from '../hosts/http-answer.ts';
import { callHost, unreadable } from '../hosts/http-client.ts';
import { refusalFor } from './refusals.ts';

export const usualTimeoutMs = 10_000;

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Throws for whatever Slack has not done. A response_url answers in words that are no JSON. */
export function slackFetch(apiUrl: string, timeoutMs = usualTimeoutMs): Fetch {
  return async (url, init) => {
    const { response, text } = await callHost(url, timeoutMs, init as RequestInit | undefined);
    const { status, headers } = response;
    const told = parsedJson(text);
    const isDone = String(url).startsWith(apiUrl) ? fieldOf(told, 'ok') === true : response.ok;
    if (!isDone || !response.ok || text === null) {
      throw refusal(response, fieldOf(told, 'error') ?? text?.trim(), told);
    }
    return new Response(text, { status, headers });
  };
}

function refusal({ ok, status, headers }: Response, word: unknown, told: unknown): PlatformError {
  if (status === 429) return busy('ratelimited', headers);
  const known = refusalFor(word);
  if (known !== null) {
    const [kind, reason] = known;
    if (reason === 'busy') return busy(String(word), headers);
    return new PlatformError(kind, String(word), { reason });
  }
  if (!ok) return ofStatus(status);
  // A page where an answer should be: whether Slack saw the call, nobody knows.
  if (typeof fieldOf(told, 'ok') !== 'boolean') {
    return unreadable('no_json');
  }
  return new PlatformError('installation', 'unknown_word');
}

function busy(code: string, headers: Headers): PlatformError {
  const retryAfterSeconds = pauseSeconds(headers.get('retry-after'), new Date());
  return new PlatformError('retryable', code, { reason: 'busy', retryAfterSeconds });
}

/** Slack itself tells by words; a status is a gateway's, or that of something on the way. */
function ofStatus(status: number): PlatformError {
  const code = `http_${status}`;
  if (status >= 500 || status === 408) return new PlatformError('retryable', code);
  if (status === 413) return new PlatformError('message', code);
  return new PlatformError('installation', code, { reason: 'proxy' });
}
