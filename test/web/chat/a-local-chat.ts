/** A local chat on a real server, with a scripted bot and messages in memory. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { ActionRequest, Bot, CommandRequest, Reply } from '../../../src/bot/port/bot.ts';
import type { Card } from '../../../src/cards/card.ts';
import type { Installation, LocalMessage, LocalMessages } from '../../../src/store/store.ts';
import {
  type ChatStore,
  createLocalChat,
  type LocalChat,
  type LocalChatOptions,
} from '../../../src/web/chat/index.ts';

export const roles = [
  { key: 'projektleder', name: 'Projektleder' },
  { key: 'systemansvarlig', name: 'Systemansvarlig' },
  { key: 'faglig-leder', name: 'Faglig leder' },
];

const installation: Installation = {
  id: '1',
  platform: 'local',
  externalId: 'local',
  name: 'Lokal chat',
};

export interface ALocalChat {
  readonly chat: LocalChat;
  readonly url: string;
  readonly installation: Installation;
  readonly messages: LocalMessages;
  /** Names of the persons and channels that the store was told of. */
  readonly inhabitants: string[];
  /** What the bot was asked, in order. */
  readonly asked: (CommandRequest | ActionRequest)[];
  /** Sets what the bot answers from now on. */
  answer(with_: (request: CommandRequest | ActionRequest) => Reply): void;
  /** What happens while time moves; by default nothing is sent. */
  whileMoving(send: () => Promise<{ sent: number }>): void;
  /** When the next reminder is due, as the app would say. */
  setNextReminder(at: Date | null): void;
  now(): Date;
  /** As a network does, now and then. */
  dropConnections(): void;
  stop(): Promise<void>;
}

export interface ChatOptions {
  /** Messages that were written before; by default none. */
  readonly messages?: LocalMessages;
  readonly roles?: LocalChatOptions['roles'];
  /** Whether its clock may be moved; by default it may. */
  readonly mayMove?: boolean;
}

export async function startLocalChat(options: ChatOptions = {}): Promise<ALocalChat> {
  const messages = options.messages ?? createMessages();
  const asked: ALocalChat['asked'] = [];
  const inhabitants: string[] = [];
  let now = new Date('2026-02-12T08:00:00+01:00');
  let next: Date | null = new Date('2026-02-13T09:00:00+01:00');
  let answer = (_: CommandRequest | ActionRequest): Reply => privately(says('Forstået.'));
  let moving = async () => ({ sent: 0 });
  const chat = createLocalChat({
    bot: scriptedBot(asked, (request) => answer(request)),
    store: emptyStore(messages, inhabitants),
    roles: options.roles ?? roles,
    begins: '2026-01-13',
    clock: { now: () => now, isMoved: () => true },
    advance: async (to) => {
      now = to;
      return moving();
    },
    nextReminderAt: async () => next,
    mayMove: async () => options.mayMove ?? true,
    log: { error: () => {} },
  });
  await chat.start();
  const { server, url } = await listen(chat);
  return {
    chat,
    url,
    installation,
    messages,
    inhabitants,
    asked,
    answer: (with_) => {
      answer = with_;
    },
    whileMoving: (send) => {
      moving = send;
    },
    setNextReminder: (at) => {
      next = at;
    },
    now: () => now,
    dropConnections: () => server.closeAllConnections(),
    async stop() {
      await chat.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function says(text: string): Card {
  return { body: [{ type: 'text', text }] };
}

export function privately(card: Card): Reply {
  return { card, language: 'da', audience: 'caller' };
}

export function publicly(card: Card): Reply {
  return { card, language: 'da', audience: 'conversation' };
}

export function createMessages(): LocalMessages {
  let rows: LocalMessage[] = [];
  let lastId = 0;
  return {
    async add(of) {
      lastId += 1;
      const row = { ...of, id: String(lastId), editedAt: null };
      rows.push(row);
      return row;
    },
    async update(id, to) {
      const row = rows.find((row) => row.id === id);
      if (row === undefined) return null;
      const changed = { ...row, ...to };
      rows = rows.map((row) => (row.id === id ? changed : row));
      return changed;
    },
    since: async (id) => rows.filter((row) => Number(row.id) > Number(id)),
    ofConversation: async (conversation, most) =>
      rows.filter((row) => row.conversation === conversation).slice(-most),
    async clear(after) {
      rows = rows.filter(({ at }) => after !== undefined && at <= after);
    },
  };
}

function scriptedBot(
  asked: ALocalChat['asked'],
  answer: (request: CommandRequest | ActionRequest) => Reply,
): Bot {
  const record = async (request: CommandRequest | ActionRequest) => {
    asked.push(request);
    return answer(request);
  };
  const never = () => Promise.reject(new Error('the local chat does not ask for this'));
  return {
    ...{ command: record, action: record, file: record },
    ...{ home: never, welcome: never, search: never, look: async () => null, taskCard: never },
    onlyReads: () => false,
    ...{ taskOf: never, exported: never, departed: never },
  };
}

function emptyStore(localMessages: LocalMessages, inhabitants: string[]): ChatStore {
  return {
    localMessages,
    installations: { upsert: async () => installation },
    people: {
      async upsert({ installationId, externalId, name = '' }) {
        inhabitants.push(name);
        return { id: externalId, installationId, externalId, name, language: 'da' };
      },
    },
    conversations: {
      get: async () => null,
      async upsert(of) {
        inhabitants.push(of.externalId);
        return { ...of, id: of.externalId, rolloutId: null };
      },
    },
    rollouts: { inInstallation: async () => [], rewind: async () => {} },
  };
}

async function listen(chat: LocalChat): Promise<{ server: Server; url: string }> {
  const app = express().disable('x-powered-by').use(chat.router);
  const server = await new Promise<Server>((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
}
