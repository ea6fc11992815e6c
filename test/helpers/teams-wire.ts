/** How calls of Teams' Connector look on the wire, for its fake. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Json = { readonly [key: string]: unknown };

/** 'create' begins a personal chat, or a thread of a channel with its first message. */
/** 'upload': a file is put where the Connector's address for files says. */
export type Kind = 'upload' | 'token' | 'create' | 'post' | 'update' | 'delete' | 'member';

/**
 * How the next call of a kind fails. `drop`: carried out, but the line is cut; `mute`: carried out,
 * but the answer never comes; `reset` and `silence`: neither is. A status comes with Teams' word in
 * its first shape (`code`) or its second (`subCode`), or with a body of its own.
 */
export type Failure =
  | {
      readonly status: number;
      readonly code?: string;
      readonly subCode?: string;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | 'drop'
  | 'mute'
  | 'reset'
  | 'silence';

export interface Answer {
  readonly status: number;
  readonly body?: Json;
  /** Instead of a body that is JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call, taken apart. */
export interface Asked {
  readonly kind: Kind;
  readonly conversation: string;
  readonly thread: string | null;
  /** Of a message or a member. */
  readonly id: string;
  readonly body: Json;
}

const kinds: Readonly<Record<string, Kind>> = {
  'POST activities': 'post',
  'PUT activities': 'update',
  'DELETE activities': 'delete',
  'GET members': 'member',
};

/** null: no call of the Connector. */
export function read({ method, url = '/', headers }: IncomingMessage, text: string): Asked | null {
  const none = { conversation: '', thread: null, id: '' };
  if (/^\/[^/]+\/oauth2\/v2\.0\/token$/.test(url)) {
    return { kind: 'token', ...none, body: Object.fromEntries(new URLSearchParams(text)) };
  }
  if (method === 'PUT' && url.startsWith('/drive/')) {
    const body = { content: text, range: headers['content-range'] };
    return { kind: 'upload', ...none, id: url.replace('/drive/', ''), body };
  }
  const path = /^\/emea\/v3\/conversations(?:\/([^/]+)\/(activities|members)(?:\/([^/]+))?)?$/.exec(
    url,
  );
  if (path === null) return null;
  const [, place, of, id = ''] = path.map((part) => part && decodeURIComponent(part));
  const body: Json = text === '' ? {} : JSON.parse(text);
  if (place === undefined) {
    if (method !== 'POST') return null;
    return { kind: 'create', ...none, conversation: begunBy(body), body };
  }
  const kind = kinds[`${method} ${of}`];
  const [conversation = '', thread = null] = place.split(';messageid=');
  return kind === undefined ? null : { kind, conversation, thread, id, body };
}

/** The channel, or the personal chat, that a 'create' is about. */
function begunBy(body: Json): string {
  const { channelData, members } = body as {
    channelData?: { channel?: { id: string } };
    members?: readonly { id: string }[];
  };
  return channelData?.channel?.id ?? chatOf(members?.[0]?.id ?? '');
}

export function chatOf(aadObjectId: string): string {
  return `a:${aadObjectId}`;
}

export function isChannel(conversation: string): boolean {
  return conversation.endsWith('@thread.tacv2');
}

export function refusal(status: number, code: string): Answer {
  return { status, body: { error: { code, message: 'refused' } } };
}

/** null: no answer. */
export function failed(failure: Failure): Answer | null {
  if (typeof failure === 'string') return null;
  const { status, code, subCode, body, headers = {} } = failure;
  if (body !== undefined) return { status, headers, text: body };
  if (subCode === undefined) return { ...refusal(status, code ?? 'SomeCode'), headers };
  const message = JSON.stringify({ subCode, details: null });
  return { status, headers, body: { errorCode: 209, message } };
}

export function send(response: ServerResponse, { status, body, headers = {}, text }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text ?? (body === undefined ? '' : JSON.stringify(body)));
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
