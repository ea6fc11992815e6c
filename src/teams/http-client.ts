/**
 * How calls of the Connector go over the wire: once, within a time, to the address that was asked
 * for. The SDK would repeat a call three times by itself, and a message would be there three times;
 * it repeats nothing that fails with an error it does not know.
 */
import type { ConnectorClientOptions } from 'botframework-connector';

/** What Teams answered instead of doing it, or that it did not answer. */
export class ConnectorError extends Error {
  /** null: no answer. */
  readonly status: number | null;
  /** The host's own word for it. */
  readonly code: string;
  readonly retryAfterSeconds: number | null;

  constructor(
    status: number | null,
    code: string,
    options: { readonly retryAfter?: string | null; readonly cause?: unknown } = {},
  ) {
    super(`${status ?? 'no answer'}: ${code}`, { cause: options.cause });
    this.name = 'ConnectorError';
    this.status = status;
    this.code = code;
    const seconds = Number.parseFloat(options.retryAfter ?? '');
    this.retryAfterSeconds = Number.isFinite(seconds) ? seconds : null;
  }
}

export type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/** Throws a ConnectorError for whatever is not a 2xx. */
export function httpClient(timeoutMs: number): HttpClient {
  return {
    async sendRequest(request) {
      const { response, text } = await ask(request.url, timeoutMs, {
        method: request.method,
        headers: request.headers.toJson({ preserveCase: true }),
        ...(request.body === undefined ? {} : { body: request.body as string }),
      });
      if (!response.ok) {
        throw new ConnectorError(response.status, wordOf(text) ?? `http_${response.status}`, {
          retryAfter: response.headers.get('retry-after'),
        });
      }
      const headers = request.headers.clone();
      for (const { name } of headers.headersArray()) headers.remove(name);
      for (const [name, value] of response.headers) headers.set(name, value);
      return { request, status: response.status, headers, bodyAsText: text };
    },
  };
}

async function ask(url: string, timeoutMs: number, init: RequestInit) {
  try {
    const response = await fetch(url, {
      ...init,
      signal: AbortSignal.timeout(timeoutMs),
      // The bot's token is on it, and goes nowhere else.
      redirect: 'manual',
    });
    return { response, text: await response.text() };
  } catch (error) {
    throw new ConnectorError(null, codeOf(error), { cause: error });
  }
}

/** Teams has two shapes of refusal; in the second the message may be JSON with a word of its own. */
function wordOf(text: string): string | null {
  const body = parsed(text);
  const code = fieldOf(fieldOf(body, 'error'), 'code');
  if (typeof code === 'string') return code;
  const message = fieldOf(body, 'message');
  const subCode = fieldOf(typeof message === 'string' ? parsed(message) : null, 'subCode');
  if (typeof subCode === 'string') return subCode;
  const number = fieldOf(body, 'errorCode');
  return typeof number === 'number' ? `error_${number}` : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldOf(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  // fetch says only 'fetch failed'; the reason is its cause.
  const code = fieldOf(error instanceof Error ? (error.cause ?? error) : error, 'code');
  return typeof code === 'string' ? code : 'unknown';
}
