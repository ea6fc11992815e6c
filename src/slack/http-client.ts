/**
 * Calls of Slack over HTTP: once, with a timeout, to the address asked for. A refusal becomes a
 * PlatformError here, before the SDK could make an error and a log line of whatever the answer
 * holds.
 */
import type { WebClientOptions } from '@slack/web-api';
import { PlatformError } from '../bot/port/platform.ts';
import { fieldOf, parsedJson, pauseSeconds } from '../hosts/http-answer.ts';
import { callHost, unreadable } from '../hosts/http-client.ts';
import { refusalFor } from './refusals.ts';

export const usualTimeoutMs = 10_000;

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Throws unless Slack has done it. A response_url answers in plain text, not JSON. */
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
  // A page where JSON should be: Slack may or may not have seen the call.
  if (typeof fieldOf(told, 'ok') !== 'boolean') {
    return unreadable('no_json');
  }
  return new PlatformError('installation', 'unknown_word');
}

function busy(code: string, headers: Headers): PlatformError {
  const retryAfterSeconds = pauseSeconds(headers.get('retry-after'), new Date());
  return new PlatformError('retryable', code, { reason: 'busy', retryAfterSeconds });
}

/** Slack refuses with a word; a bare status comes from a gateway or a proxy. */
function ofStatus(status: number): PlatformError {
  const code = `http_${status}`;
  if (status >= 500 || status === 408) return new PlatformError('retryable', code);
  if (status === 413) return new PlatformError('message', code);
  return new PlatformError('installation', code, { reason: 'proxy' });
}
