/**
 * A fake of Slack on loopback: the Web API methods that the bot calls, response_urls, and the
 * socket of Socket Mode. It remembers calls, keeps messages as they stand, refuses blocks that
 * Slack would refuse, and fails on request.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { faultsInBlocks } from './slack-blocks.ts';

export const team = 'T1';
export const botUser = 'UBOT';

type Json = { readonly [key: string]: unknown };

export interface Call {
  /** A Web API method, or 'response_url'. */
  readonly method: string;
  readonly args: Json;
}

export interface SentFile {
  readonly channel: string;
  readonly name: string;
  readonly content: string;
  readonly comment: string;
}

export interface StoredMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly thread_ts?: string;
}

/**
 * How the next call of a method fails. `drop`: carried out, but the line is cut; `mute`: carried
 * out, but the answer never comes; `silence`: neither is.
 */
export type Failure =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number | string }
  /** Whatever stands there, as a page of a proxy's. */
  | { readonly status?: number; readonly body: string }
  | 'drop'
  | 'mute'
  | 'silence';

export interface SlackHost {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  readonly calls: readonly Call[];
  /** As they stand now, oldest first. */
  readonly messages: readonly StoredMessage[];
  callsOf(method: string): readonly Call[];
  /** Resolves with the method's `nth` call (counted from 1) when it has come. */
  called(method: string, nth?: number): Promise<Call>;
  failNext(method: string, failure: Failure): void;
  /** So many calls of the method from now on are taken; then it is limited. */
  limitAfter(method: string, calls: number, retryAfter?: number): void;
  /** Every call of the method fails so, or of all methods; null: none does any more. */
  failAlways(method: string | null, failure: Failure | null): void;
  /** Each message from now on is carried out at once, and answered so much later. */
  answerLate(ms: number): void;
  /** users.info for this person; others are user_not_found. */
  addUser(id: string, user: Json): void;
  /** Who is in the channel; null: the bot does not see it. Until it is said, everybody is. */
  setMembers(channel: string, members: readonly string[] | null): void;
  /** What the token may do, as each answer tells in its headers from now on; null: they do not. */
  grant(scopes: readonly string[] | null): void;
  /** A file that the bot may download, with its token. @returns its url_private */
  keep(content: string | Uint8Array, headers?: Readonly<Record<string, string>>): string;
  /** Files that the bot has put into conversations. */
  readonly sent: readonly SentFile[];
  /** A new response_url, whose posts are calls of 'response_url'. */
  responseUrl(): string;
  /** How often a socket was opened. */
  sockets(): number;
  openSockets(): number;
  /** Cuts the sockets that are open. */
  cutSockets(): void;
  /** Sends an envelope over the socket. @returns the acknowledgement's payload */
  send(type: string, payload: Json): Promise<unknown>;
  stop(): Promise<void>;
}

/** @param at the port; 0: any that is free */
export async function createSlackHost(at = 0): Promise<SlackHost> {
  const calls: Call[] = [];
  const messages: StoredMessage[] = [];
  const users = new Map<string, Json>();
  const channels = new Map<string, readonly string[] | null>();
  const failures = new Map<string, Failure[]>();
  const always = new Map<string | null, Failure>();
  const room = new Map<string, { left: number; readonly failure: Failure }>();
  /** How the method fails when it is past its limit; counts. */
  const limitOf = (method: string) => {
    const limit = room.get(method);
    if (limit === undefined || limit.left <= 0) return limit?.failure;
    limit.left -= 1;
    return undefined;
  };
  const files = new Map<string, [content: string | Uint8Array, headers: Record<string, string>]>();
  const uploads = new Map<string, { content: string | null; readonly length: number }>();
  const sent: SentFile[] = [];
  const acknowledgements = new Map<string, (payload: unknown) => void>();
  let watchers: (() => void)[] = [];
  let serial = 0;
  let lateMs = 0;
  let granted: Record<string, string> = {};
  let socket: WebSocket | null = null;
  let opened = 0;

  const server = createServer((request, response) => {
    readBody(request).then((body) => handle(request, response, body));
  });
  const sockets = new WebSocketServer({ server, path: '/socket' });
  sockets.on('connection', (connected) => {
    socket = connected;
    opened += 1;
    connected.on('message', (data) => acknowledged(JSON.parse(String(data))));
    connected.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  function acknowledged({ envelope_id, payload }: { envelope_id: string; payload: unknown }) {
    acknowledgements.get(envelope_id)?.(payload);
    acknowledgements.delete(envelope_id);
  }

  function handle(request: IncomingMessage, response: ServerResponse, body: string) {
    const path = new URL(request.url ?? '/', origin).pathname;
    const [file, headers] = files.get(path) ?? [];
    if (file !== undefined) {
      calls.push({ method: 'file', args: { authorization: request.headers.authorization } });
      response.writeHead(headers?.location ? 302 : 200, headers).end(file);
      return notify();
    }
    const method = methodAt(path);
    const args = argumentsIn(method, body, path);
    const told = failures.get(method)?.shift() ?? always.get(method) ?? always.get(null);
    const failure = told ?? limitOf(method);
    calls.push({ method, args });
    if (failure === 'silence') return notify();
    const isDone = failure === undefined || failure === 'drop' || failure === 'mute';
    const answer = isDone ? carryOut(method, args) : null;
    if (failure === 'drop') response.destroy();
    else if (failure !== 'mute') {
      const late = method === 'chat.postMessage' ? lateMs : 0;
      setTimeout(() => send(response, failure ?? {}, answer, granted), late);
    }
    notify();
  }

  function notify() {
    const waiting = watchers;
    watchers = [];
    for (const check of waiting) check();
  }

  function carryOut(method: string, args: Json): Json {
    const view = args.view as Json | undefined;
    const blocks = (view?.blocks ?? args.blocks ?? []) as readonly Json[];
    const faults = faultsInBlocks(blocks, view ? 'view' : 'message');
    if (faults.length > 0) return { ok: false, error: 'invalid_blocks', faults };
    switch (method) {
      case 'auth.test':
        return { ok: true, team_id: team, team: 'Bibliotekerne', user_id: botUser, bot_id: 'B1' };
      case 'users.info': {
        const user = users.get(String(args.user));
        return user ? { ok: true, user } : { ok: false, error: 'user_not_found' };
      }
      case 'conversations.members': {
        const members = channels.get(String(args.channel));
        if (members === null) return { ok: false, error: 'channel_not_found' };
        const page = pageOf(members ?? [...users.keys()], String(args.cursor ?? ''));
        return { ok: true, ...page };
      }
      case 'conversations.open':
        return { ok: true, channel: { id: `D${args.users}` } };
      case 'chat.postMessage':
        return { ok: true, ...stored(args) };
      case 'chat.update':
        return changed(args);
      case 'chat.postEphemeral':
        return { ok: true, message_ts: nextTs() };
      case 'views.open':
      case 'views.push':
      case 'views.update':
      case 'views.publish':
        return { ok: true, view: { ...view, id: args.view_id ?? `V${++serial}` } };
      case 'apps.connections.open':
        return { ok: true, url: `ws://127.0.0.1:${port}/socket` };
      case 'response_url':
        return { ok: true };
      case 'files.getUploadURLExternal': {
        const file_id = `F${++serial}`;
        uploads.set(file_id, { content: null, length: Number(args.length) });
        return { ok: true, file_id, upload_url: `${origin}/upload/${file_id}` };
      }
      case 'upload':
        return takenIn(String(args.id), String(args.content));
      case 'files.completeUploadExternal':
        return shared(args);
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  function takenIn(id: string, content: string): Json {
    const asked = uploads.get(id);
    if (asked === undefined || asked.length !== content.length) return { ok: false };
    asked.content = content;
    return { ok: true };
  }

  function shared({ channel_id, initial_comment, files: all }: Json): Json {
    const [{ id, title } = { id: '', title: '' }] = all as { id: string; title: string }[];
    const content = uploads.get(id)?.content ?? null;
    if (content === null) return { ok: false, error: 'file_not_found' };
    const channel = String(channel_id);
    sent.push({ channel, name: title, content, comment: String(initial_comment) });
    return { ok: true, files: [{ id }] };
  }

  function nextTs(): string {
    serial += 1;
    return `1770000000.${String(serial).padStart(6, '0')}`;
  }

  function stored(args: Json): StoredMessage {
    const message = { ...(args as unknown as StoredMessage), ts: nextTs() };
    messages.push(message);
    return message;
  }

  function changed(args: Json): Json {
    const index = messages.findIndex(
      ({ ts, channel }) => ts === args.ts && channel === args.channel,
    );
    const old = messages[index];
    if (old === undefined) return { ok: false, error: 'message_not_found' };
    messages[index] = { ...old, ...(args as unknown as StoredMessage) };
    return { ok: true, channel: old.channel, ts: old.ts };
  }

  const callsOf = (method: string) => calls.filter((call) => call.method === method);

  return {
    apiUrl: `${origin}/api/`,
    calls,
    messages,
    sent,
    callsOf,
    called(method, nth = 1) {
      return new Promise((resolve) => {
        const check = () => {
          const call = callsOf(method)[nth - 1];
          if (call) resolve(call);
          else watchers.push(check);
        };
        check();
      });
    },
    answerLate: (ms) => {
      lateMs = ms;
    },
    failNext(method, failure) {
      failures.set(method, [...(failures.get(method) ?? []), failure]);
    },
    limitAfter(method, left, retryAfter) {
      room.set(method, { left, failure: { status: 429, ...(retryAfter && { retryAfter }) } });
    },
    failAlways(method, failure) {
      if (failure === null) always.delete(method);
      else always.set(method, failure);
    },
    addUser: (id, user) => void users.set(id, { id, ...user }),
    setMembers: (channel, members) => void channels.set(channel, members),
    grant(scopes) {
      granted = scopes === null ? {} : { 'x-oauth-scopes': scopes.join(',') };
    },
    sockets: () => opened,
    openSockets: () => sockets.clients.size,
    cutSockets() {
      for (const client of sockets.clients) client.terminate();
    },
    keep(content, headers = {}) {
      const path = `/files/${++serial}`;
      files.set(path, [content, { ...headers }]);
      return `${origin}${path}`;
    },
    responseUrl: () => `${origin}/respond/${++serial}`,
    send(type, payload) {
      const envelope_id = `E${++serial}`;
      return new Promise((resolve) => {
        acknowledgements.set(envelope_id, resolve);
        socket?.send(
          JSON.stringify({ type, envelope_id, payload, accepts_response_payload: true }),
        );
      });
    },
    async stop() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Slack tells of so many at a time. */
const pageSize = 100;

function pageOf(all: readonly string[], cursor: string) {
  const from = Number(cursor || 0);
  const next = from + pageSize < all.length ? String(from + pageSize) : '';
  const members = all.slice(from, from + pageSize);
  return { members, response_metadata: { next_cursor: next } };
}

function send(
  response: ServerResponse,
  failure: {
    readonly error?: string;
    readonly status?: number;
    readonly retryAfter?: number | string;
    readonly body?: string;
  },
  answer: Json | null,
  scopes: Readonly<Record<string, string>>,
): void {
  const headers = failure.retryAfter ? { 'retry-after': String(failure.retryAfter) } : {};
  const type = { 'content-type': 'application/json' };
  response.writeHead(failure.status ?? 200, { ...type, ...scopes, ...headers });
  if (failure.body !== undefined) response.end(failure.body);
  else response.end(JSON.stringify(failure.error ? { ok: false, error: failure.error } : answer));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  // Each byte as it is: a file need not be text.
  const isFile = request.url?.startsWith('/upload/');
  return Buffer.concat(chunks).toString(isFile ? 'latin1' : 'utf8');
}

function methodAt(path: string): string {
  if (path.startsWith('/respond/')) return 'response_url';
  return path.startsWith('/upload/') ? 'upload' : path.replace('/api/', '');
}

function argumentsIn(method: string, body: string, path: string): Json {
  if (method === 'upload') return { id: path.replace('/upload/', ''), content: body };
  return method === 'response_url' ? JSON.parse(body) : argumentsOf(body);
}

/** The Web API takes forms whose nested values are JSON. */
function argumentsOf(body: string): Json {
  const pairs = [...new URLSearchParams(body)].map(([key, value]) => [key, parsed(value)]);
  return Object.fromEntries(pairs);
}

function parsed(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^[[{]/.test(value) ? JSON.parse(value) : value;
}
