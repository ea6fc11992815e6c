/**
 * A fake of Teams' Connector service on loopback, and of the address that its tokens come from. It
 * remembers calls, keeps messages as they stand, limits calls as Teams does, and fails on request.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBuckets } from './teams-buckets.ts';
import {
  type Answer,
  type Asked,
  chatOf,
  type Failure,
  failed,
  isChannel,
  type Json,
  type Kind,
  read,
  readBody,
  refusal,
  send,
} from './teams-wire.ts';

export type { Failure, Kind } from './teams-wire.ts';

export interface Call {
  readonly kind: Kind;
  /** Without its thread; '' for a token. */
  readonly conversation: string;
  readonly body: Json;
  /** What was answered; 0: nothing. */
  readonly status: number;
}

/** A message as it stands. */
export interface TeamsMessage {
  /** Without its thread. */
  readonly conversation: string;
  readonly id: string;
  /** The message that begins the thread it is in; null: it begins one, or is in none. */
  readonly thread: string | null;
  readonly activity: Json;
  /** How often it has been changed. */
  readonly edits: number;
}

export interface TeamsPerson {
  readonly aadObjectId: string;
  /** In conversations; '29:<aadObjectId>' when left out. */
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  /** In Teams' word; left out: it does not tell. */
  readonly userRole?: string;
}

export interface TeamsConnector {
  /** As activities tell it, with a region in its path. */
  readonly serviceUrl: string;
  /** Where a file may be put, for whoever has accepted it. */
  readonly driveUrl: string;
  /** Where tokens come from. */
  readonly loginUrl: string;
  readonly calls: readonly Call[];
  /** As they stand now, oldest first. */
  readonly messages: readonly TeamsMessage[];
  callsOf(kind: Kind): readonly Call[];
  /** Resolves with the `nth` call of the kind (counted from 1) when it has been answered. */
  called(kind: Kind, nth?: number): Promise<Call>;
  /** What stands in the conversation, and in a thread of it below the message that begins it. */
  messagesIn(conversation: string): readonly TeamsMessage[];
  /** What its messages say, as a client without cards shows them. */
  textsIn(conversation: string): readonly string[];
  /** How many messages came to the conversation, also those that were removed again. */
  postsIn(conversation: string): number;
  failNext(kind: Kind, failure: Failure): void;
  /** Somebody whom the app is installed for. @returns the id of their personal chat */
  addPerson(person: TeamsPerson): string;
  /** The app is gone there: everything in it is refused, until it is installed again. */
  uninstall(conversation: string): void;
  install(conversation: string): void;
  /** Somebody deletes the message, and what is below it. */
  deleteMessage(id: string): void;
  stop(): Promise<void>;
}

export interface ConnectorHostOptions {
  /** Milliseconds, for the limits; real time when left out. */
  readonly now?: () => number;
  /** Whether calls must have a token from here; true when left out. */
  readonly needsToken?: boolean;
}

/** The most that Teams takes in one message. */
const mostBytes = 28 * 1024;

export async function createTeamsConnector(
  options: ConnectorHostOptions = {},
): Promise<TeamsConnector> {
  const { now = () => performance.now(), needsToken = true } = options;
  const calls: Call[] = [];
  const messages: TeamsMessage[] = [];
  const posts = new Map<string, number>();
  const people = new Map<string, Required<TeamsPerson>>();
  const failures = new Map<Kind, Failure[]>();
  const uninstalled = new Set<string>();
  const tokens = new Set<string>();
  const buckets = createBuckets(now);
  let watchers: (() => void)[] = [];
  let serial = 0;

  const server = createServer((request, response) => {
    readBody(request).then((body) => handle(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  function handle(request: IncomingMessage, response: ServerResponse, text: string) {
    const asked = read(request, text);
    if (asked === null) return send(response, refusal(404, 'NotFound'));
    const { kind, conversation, body } = asked;
    const failure = failures.get(kind)?.shift();
    const isDone = failure === undefined || failure === 'drop' || failure === 'mute';
    const answer = isDone ? allowed(asked, request, text) : failed(failure);
    const isHeard = answer !== null && failure !== 'drop' && failure !== 'mute';
    calls.push({ kind, conversation, body, status: isHeard ? answer.status : 0 });
    if (isHeard) send(response, answer);
    else if (failure === 'drop' || failure === 'reset') request.socket.destroy();
    const waiting = watchers;
    watchers = [];
    for (const check of waiting) check();
  }

  function allowed(asked: Asked, request: IncomingMessage, text: string): Answer {
    const { kind, conversation } = asked;
    if (kind === 'token') {
      const token = `token-${++serial}`;
      tokens.add(token);
      return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: token } };
    }
    // The address is authorised by itself: the bot's token is nobody else's.
    if (kind === 'upload') return { status: request.headers.authorization ? 401 : 201, body: {} };
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (needsToken && !tokens.has(token)) return refusal(401, 'Unauthorized');
    if (uninstalled.has(conversation)) return refusal(403, 'BotNotInConversationRoster');
    if (Buffer.byteLength(text) > mostBytes) return refusal(413, 'MessageSizeTooBig');
    const seconds = kind === 'create' || kind === 'post' ? buckets.take(conversation) : null;
    if (seconds === null) return carryOut(asked);
    return { ...refusal(429, 'Throttled'), headers: { 'retry-after': String(seconds) } };
  }

  function carryOut({ kind, conversation, thread, id, body }: Asked): Answer {
    switch (kind) {
      case 'create': {
        if (isChannel(conversation)) {
          const root = stored(conversation, null, body.activity as Json);
          return {
            status: 201,
            body: { id: `${conversation};messageid=${root}`, activityId: root },
          };
        }
        if (!people.has(conversation)) return refusal(403, 'BotNotInstalledForUser');
        return { status: 201, body: { id: conversation } };
      }
      case 'post': {
        const isGone = thread !== null && !messages.some((message) => message.id === thread);
        if (isGone) return refusal(404, 'ConversationNotFound');
        if (body.type === 'typing') return { status: 200, body: {} };
        return { status: 201, body: { id: stored(conversation, thread, body) } };
      }
      case 'update':
      case 'delete': {
        const index = messages.findIndex(
          (message) => message.id === id && message.conversation === conversation,
        );
        const old = messages[index];
        if (old === undefined) return refusal(404, 'ActivityNotFoundInConversation');
        if (kind === 'delete') messages.splice(index, 1);
        else messages[index] = { ...old, activity: body, edits: old.edits + 1 };
        return { status: 200, body: { id } };
      }
      default: {
        const isTheirs = (of: TeamsPerson, chat: string) =>
          (of.id === id || of.aadObjectId === id) &&
          (conversation === chat || conversation.startsWith('19:'));
        const found = [...people].find(([chat, person]) => isTheirs(person, chat));
        if (found === undefined) return refusal(404, 'MemberNotFoundInConversation');
        return { status: 200, body: { ...found[1] } };
      }
    }
  }

  function stored(conversation: string, thread: string | null, activity: Json): string {
    const id = String(1_770_000_000_000 + ++serial);
    messages.push({ conversation, id, thread, activity, edits: 0 });
    posts.set(conversation, (posts.get(conversation) ?? 0) + 1);
    return id;
  }

  const messagesIn = (conversation: string) =>
    messages.filter((message) => message.conversation === conversation);
  const callsOf = (kind: Kind) => calls.filter((call) => call.kind === kind);

  return {
    serviceUrl: `${origin}/emea/`,
    driveUrl: `${origin}/drive/1`,
    loginUrl: origin,
    calls,
    messages,
    callsOf,
    called(kind, nth = 1) {
      return new Promise((resolve) => {
        const check = () => {
          const call = callsOf(kind)[nth - 1];
          if (call) resolve(call);
          else watchers.push(check);
        };
        check();
      });
    },
    messagesIn,
    textsIn: (conversation) => messagesIn(conversation).map(({ activity }) => textOf(activity)),
    postsIn: (conversation) => posts.get(conversation) ?? 0,
    failNext(kind, failure) {
      failures.set(kind, [...(failures.get(kind) ?? []), failure]);
    },
    addPerson({
      aadObjectId,
      id = `29:${aadObjectId}`,
      name = aadObjectId,
      email = '',
      userRole = 'user',
    }) {
      const chat = chatOf(aadObjectId);
      people.set(chat, { aadObjectId, id, name, email, userRole });
      return chat;
    },
    uninstall: (conversation) => void uninstalled.add(conversation),
    install: (conversation) => void uninstalled.delete(conversation),
    deleteMessage(id) {
      const gone = messages.filter((message) => message.id === id || message.thread === id);
      for (const message of gone) messages.splice(messages.indexOf(message), 1);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function textOf({ text, attachments }: Json): string {
  const [card] = (attachments ?? []) as readonly { content?: { fallbackText?: string } }[];
  return card?.content?.fallbackText ?? String(text ?? '');
}
