/**
 * Calls of the Connector over HTTP: once, with a timeout, to the address asked for. The SDK would
 * retry a call three times, posting a message as often, but it does not retry errors that it does
 * not know. It also never sees an unreadable answer, which its errors would quote.
 */
import type { ConnectorClientOptions } from 'botframework-connector';
import { PlatformError } from '../bot/port/platform.ts';
import { asking } from '../hosts/errors.ts';
import { fieldOf, parsedJson, pauseSeconds } from '../hosts/http-answer.ts';
import { callHost, unreadable } from '../hosts/http-client.ts';
import { judged } from './refusals.ts';

export type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/** Throws a PlatformError unless the answer is a readable 2xx. */
export function httpClient(timeoutMs: number): HttpClient {
  return {
    async sendRequest(request) {
      const call = {
        method: request.method,
        headers: request.headers.toJson({ preserveCase: true }),
        ...(request.body === undefined ? {} : { body: request.body as string }),
      };
      const { response, text } = await asking(() => callHost(request.url, timeoutMs, call));
      if (!response.ok) throw refusal(response, text);
      if (text === null || (text !== '' && parsedJson(text) === undefined))
        throw unreadable('no_json');
      const headers = request.headers.clone();
      for (const { name } of headers.headersArray()) headers.remove(name);
      for (const [name, value] of response.headers) headers.set(name, value);
      return { request, status: response.status, headers, bodyAsText: text };
    },
  };
}

function refusal({ status, headers }: Response, text: string | null): PlatformError {
  const { kind, code, reason } = judged(status, wordOf(text));
  if (status !== 429) return new PlatformError(kind, code, { reason });
  const retryAfterSeconds = pauseSeconds(headers.get('retry-after'), new Date());
  return new PlatformError(kind, code, { reason, retryAfterSeconds });
}

/** Teams has two shapes of refusal; in the second the message may be JSON with a code inside. */
function wordOf(text: string | null): string | null {
  const body = parsedJson(text);
  const code = fieldOf(fieldOf(body, 'error'), 'code');
  if (typeof code === 'string') return code;
  const message = fieldOf(body, 'message');
  const subCode = fieldOf(typeof message === 'string' ? parsedJson(message) : null, 'subCode');
  if (typeof subCode === 'string') return subCode;
  const number = fieldOf(body, 'errorCode');
  return typeof number === 'number' ? `error ${number}` : null;
}
