/** createSlack over real HTTP, beside the fake Slack, with a bot that says what a test tells it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { requestInHand } from '../../src/async/request-in-hand.ts';
import type {
  ActionRequest,
  Bot,
  CommandRequest,
  FileFault,
  Reply,
  TaskOfMessage,
} from '../../src/bot/port/bot.ts';
import type { Card } from '../../src/cards/card.ts';
import type { Person } from '../../src/domain/rollout/rollout.ts';
import { createSlack, type Slack } from '../../src/slack/index.ts';
import type { SlackStore } from '../../src/slack/parts.ts';
import { createSlackClient, type SlackClient, signingSecret } from '../helpers/slack-client.ts';
import { createSlackHost, type SlackHost } from '../helpers/slack-host.ts';

export function say(text: string, more: Partial<Reply> = {}): Reply {
  return { card: card(text), language: 'da', audience: 'caller', ...more };
}

export function card(text: string): Card {
  return { body: [{ type: 'text', text }] };
}

/** Replies are given by overwriting `on…`; every request is kept. */
export interface ScriptedBot extends Bot {
  readonly commands: CommandRequest[];
  readonly actions: ActionRequest[];
  /** What the bot was given to read, as it was downloaded. */
  readonly files: { readonly line: string; readonly file: string | FileFault }[];
  /** Messages that were to become a task. */
  readonly made: Pick<TaskOfMessage, 'text' | 'link' | 'files'>[];
  readonly homes: string[];
  /** Of whom the host has told that they may be gone. */
  readonly gone: string[];
  /** What the Home tabs tell besides. */
  news: string;
  onCommand: (request: CommandRequest) => Reply | Promise<Reply>;
  onAction: (request: ActionRequest) => Reply | Promise<Reply>;
}

/** @param changed called as if each command and action changed something */
export function createScriptedBot(changed: () => void = () => {}): ScriptedBot {
  const bot: ScriptedBot = {
    commands: [],
    actions: [],
    files: [],
    made: [],
    homes: [],
    gone: [],
    news: '',
    onCommand: ({ line }) => say(`svar på ${line}`),
    onAction: ({ action, value }) => say(`${action} ${value}`),
    onlyReads: () => false,
    async command(request) {
      bot.commands.push(request);
      changed();
      return bot.onCommand(request);
    },
    async action(request) {
      bot.actions.push(request);
      changed();
      return bot.onAction(request);
    },
    async file({ line, read }) {
      const file = await read(5 * 1024 * 1024);
      bot.files.push({
        line,
        file: typeof file === 'string' ? file : Buffer.from(file).toString(),
      });
      return say('læst');
    },
    async taskOf({ text, link, files }) {
      bot.made.push({ text, link, files });
      return say('ny opgave');
    },
    async home({ caller }) {
      bot.homes.push(caller);
      return say(`hjem for ${caller}${bot.news}`);
    },
    async departed({ caller }) {
      bot.gone.push(caller);
    },
    welcome: async () => say('goddag'),
    search: async () => ({ hits: [], language: 'da', nothing: null }),
    look: async () => null,
    taskCard: async () => null,
    exported: async () => ({ reply: say('fil'), file: null }),
  };
  return bot;
}

export interface MemoryStore extends SlackStore {
  readonly homeViewers: Set<string>;
  /** While set, the store fails as if the database were gone. */
  isGone: boolean;
  /** Remembers the request in hand, as the real one does together with a change. */
  markInHand(): void;
}

export function createMemoryStore(): MemoryStore {
  const seen = new Set<string>();
  const people = new Map<string, Person>();
  const store: MemoryStore = {
    homeViewers: new Set(),
    isGone: false,
    markInHand() {
      const request = requestInHand();
      if (request !== undefined) seen.add(request.id);
    },
    installations: {
      upsert: async (of) => ({ id: 'installation', ...of }),
      get: async () => null,
      all: async () => [],
    },
    people: {
      async upsert({ installationId, externalId, name = externalId, language = 'da' }) {
        const person = { id: `p-${externalId}`, installationId, externalId, name, language };
        people.set(externalId, person);
        return person;
      },
      renamed: async ({ externalId, name }) => {
        const known = people.get(externalId);
        if (known) people.set(externalId, { ...known, name });
      },
      unnamedSince: async () => [],
      get: async () => null,
      async find(_installationId, externalId) {
        if (store.isGone) throw new Error('the database is gone');
        return people.get(externalId) ?? null;
      },
      inInstallation: async () => [...people.values()],
      refused: async () => undefined,
      holding: async () => [],
      async sawHome(personId) {
        store.homeViewers.add(personId);
      },
      homeViewersOf: async () => [...store.homeViewers],
    },
    requests: {
      async isNew(id) {
        if (store.isGone) throw new Error('the database is gone');
        return !seen.has(id) && seen.add(id) !== undefined;
      },
      async forgetOld() {},
      async wasSeen(id) {
        if (store.isGone) throw new Error('the database is gone');
        return seen.has(id);
      },
    },
  };
  return store;
}

export interface Started {
  readonly host: SlackHost;
  readonly bot: ScriptedBot;
  readonly store: MemoryStore;
  readonly slack: Slack;
  readonly client: SlackClient;
  /** Lines that were logged. */
  readonly logged: string[];
  /** Stops everything that was started here. */
  stop(): Promise<void>;
}

export async function startSlack(
  options: {
    host?: SlackHost;
    store?: MemoryStore;
    appToken?: string;
    patienceMs?: number;
    isAway?: boolean;
  } = {},
): Promise<Started> {
  const host = options.host ?? (await createSlackHost());
  const store = options.store ?? createMemoryStore();
  const bot = createScriptedBot(store.markInHand);
  const logged: string[] = [];
  const write = (facts: object, message: string) => {
    logged.push(`${message} ${JSON.stringify(facts)}`);
  };
  const slack = createSlack({
    bot,
    store,
    now: () => new Date('2026-02-02T08:00:00Z'),
    log: { info: write, warn: write, error: write },
    botToken: 'xoxb-not-real',
    signingSecret,
    apiUrl: host.apiUrl,
    ...(options.appToken ? { appToken: options.appToken } : {}),
    socketWaitMs: () => 5,
    ...(options.patienceMs ? { patienceMs: options.patienceMs } : {}),
  });
  // Not connected yet, where it is away.
  if (!options.isAway) await slack.start();
  const app = express();
  if (slack.router) app.use('/slack/events', slack.router);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host,
    bot,
    store,
    slack,
    client: createSlackClient(`http://127.0.0.1:${port}/slack/events`),
    logged,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await slack.stop();
      if (!options.host) await host.stop();
    },
  };
}
