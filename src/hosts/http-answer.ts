/** Reads a host's HTTP answers defensively: a proxy's page may come instead. */
import { constants } from 'node:os';

/** Far more than any answer the bot requests. */
const mostBytes = 4 * 1024 * 1024;

const longestSeconds = 60 * 60;
/** When a rate limit comes without Retry-After. */
const usualSeconds = 30;

/** Node's codes for a connection that was never made: the host cannot have seen the call. */
const neverSent: ReadonlySet<string> = new Set([
  'econnrefused',
  'enotfound',
  'eai_again',
  'ehostunreach',
  'enetunreach',
  'enetdown',
  'eaddrnotavail',
  'und_err_connect_timeout',
]);

/** Node's codes where a proxy in between refuses, or presents its own certificate. */
const onTheWay: ReadonlySet<string> = new Set([
  'eproto',
  'cert_has_expired',
  'cert_not_yet_valid',
  'depth_zero_self_signed_cert',
  'self_signed_cert_in_chain',
  'unable_to_get_issuer_cert',
  'unable_to_get_issuer_cert_locally',
  'unable_to_verify_leaf_signature',
  'err_tls_cert_altname_invalid',
]);

/** Other names of undici's, beside those of the operating system. */
const undiciNames: ReadonlySet<string> = new Set([
  'und_err_socket',
  'und_err_headers_timeout',
  'und_err_body_timeout',
  'timeout',
]);

/** Whether it is a name of Node's own: an SDK's errors carry whatever a host sent as a code. */
function isNodes(code: unknown): code is string {
  if (typeof code !== 'string') return false;
  const name = code.toLowerCase();
  const isListed = neverSent.has(name) || onTheWay.has(name) || undiciNames.has(name);
  return isListed || Object.hasOwn(constants.errno, code.toUpperCase());
}

/** Why no answer came, by Node's code, and whose fault that is. */
export interface NetworkFault {
  readonly kind: 'uncertain' | 'retryable' | 'installation';
  readonly code: string;
  readonly reason: 'no_answer' | 'away' | 'proxy';
}

export function networkFault(error: unknown): NetworkFault {
  if (error instanceof Error && error.name === 'TimeoutError') return unanswered('timeout');
  // fetch says only 'fetch failed'; the reason is its cause.
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const told = fieldOf(cause, 'code');
  const code = isNodes(told) ? told.toLowerCase() : 'unknown';
  // Each of several addresses was tried, and none let itself be connected to.
  if (neverSent.has(code) || cause instanceof AggregateError)
    return { kind: 'retryable', code, reason: 'away' };
  if (onTheWay.has(code)) return { kind: 'installation', code, reason: 'proxy' };
  // The one status that fetch keeps to itself, without a word.
  if (cause instanceof Error && cause !== error && cause.message === '') {
    return { kind: 'installation', code: 'http_407', reason: 'proxy' };
  }
  return unanswered(code);
}

function unanswered(code: string): NetworkFault {
  return { kind: 'uncertain', code, reason: 'no_answer' };
}

/** @returns null for more than an answer of a host would have */
export async function textOf(response: Response): Promise<string | null> {
  return (await bytesOf(response, mostBytes))?.toString() ?? null;
}

/** @returns null for more than `most` */
export async function bytesOf(response: Response, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @returns undefined for what is no JSON */
export function parsedJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function fieldOf(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

/**
 * How long to wait after a rate limit: as Retry-After says, in seconds or as a date, within a
 * second and an hour.
 */
export function pauseSeconds(retryAfter: string | null, now: Date): number {
  const told = (retryAfter ?? '').trim();
  const seconds = /^\d+(\.\d+)?$/.test(told)
    ? Number(told)
    : (Date.parse(told) - now.getTime()) / 1_000;
  if (Number.isNaN(seconds)) return usualSeconds;
  return Math.min(Math.max(seconds, 1), longestSeconds);
}
