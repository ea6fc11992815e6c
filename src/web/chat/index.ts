/**
 * The local chat: a page on this machine that plays a chat host, with an example person for each
 * role and a clock that can be moved. It implements Platform as Slack and Teams do, and renders the
 * same cards.
 */
import type { Router } from 'express';
import type { Bot } from '../../bot/port/bot.ts';
import { type Platform, PlatformError, type Target } from '../../bot/port/platform.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import type { Log } from '../../process/log.ts';
import type { Conversation, Installation, Store } from '../../store/store.ts';
import { channel, createConversations, directWith } from './conversations.ts';
import { type ClockSource, createDevClock } from './dev-clock.ts';
import { createEvents } from './events.ts';
import { createExchange } from './exchange.ts';
import { type ExamplePerson, examplePeople, guest } from './people.ts';
import { createRoutes } from './routes.ts';
import { type WordsNow, wordsIn } from './words/index.ts';

/** The little that the chat needs of the Store. */
export interface ChatStore {
  readonly installations: Pick<Store['installations'], 'upsert'>;
  readonly people: Pick<Store['people'], 'upsert'>;
  readonly conversations: Pick<Store['conversations'], 'get' | 'upsert'>;
  readonly rollouts: Pick<Store['rollouts'], 'inInstallation' | 'rewind'>;
  readonly localMessages: Store['localMessages'];
}

export interface LocalChatOptions extends ClockSource {
  readonly bot: Bot;
  readonly store: ChatStore;
  /** One example person for each, named after the role. */
  readonly roles: readonly { readonly key: string; readonly name: string }[];
  /** Where a newcomer should set the clock to live through the plan; null: not known. */
  readonly begins: LocalDate | null;
  readonly log: Pick<Log, 'error'>;
}

/** Its pages have no log-in: mount the router only while the server listens on loopback. */
export interface LocalChat extends Platform {
  readonly router: Router;
  /** The channel, where reminders without another recipient go. @throws before `start` */
  channel(): Conversation;
}

const clockRefreshMs = 30_000;

/** A restart with the same --now sets the clock back by less than this. */
const restartMs = 60 * 60_000;

/** Before `start` has run the router answers 500. */
export function createLocalChat(options: LocalChatOptions): LocalChat {
  const { bot, store, clock, log } = options;
  const people = examplePeople(options.roles);
  const events = createEvents();
  let language: Language = 'da';
  const words: WordsNow = () => wordsIn(language);
  const conversations = createConversations(store.localMessages, events, people, clock, words);
  const devClock = createDevClock(options, conversations, events, words);
  const installation = createOnce<Installation>();
  const home = createOnce<Conversation>();
  const exchange = createExchange({
    bot,
    installation: installation.get,
    conversations,
    people,
    clock,
    words,
  });
  let refreshing: NodeJS.Timeout | undefined;

  const refreshClocks = () => {
    if (!events.hasListeners()) return;
    devClock.publish().catch((err) => log.error({ err }, 'the open pages were not told the time'));
  };

  const followed = async () => {
    const bound = await store.conversations.get(home.get().id);
    const own = await store.rollouts.inInstallation(installation.get().id);
    return own.find(({ id }) => id === bound?.rolloutId) ?? null;
  };

  /** Everybody here uses the page's language; the store keeps it for each person. */
  const setLanguage = async (wanted: Language) => {
    const installationId = installation.get().id;
    for (const { externalId } of [...people, guest]) {
      await store.people.upsert({ installationId, externalId, language: wanted });
    }
    language = wanted;
  };

  /** A start at an earlier time replays the days since, as moving the clock back does. */
  const rewindIfEarlier = async (installationId: string) => {
    const now = clock.now();
    const own = await store.rollouts.inInstallation(installationId);
    if (own.every(({ checkedAt }) => checkedAt.getTime() - now.getTime() < restartMs)) return;
    await conversations.forgetAfter(now);
    await store.rollouts.rewind(now, installationId);
  };

  return {
    name: 'local',
    channel: home.get,
    router: createRoutes({
      begins: options.begins,
      people,
      conversations,
      exchange,
      devClock,
      events,
      followed,
      words,
      setLanguage,
      log,
    }),

    async start() {
      const here = await store.installations.upsert(identity);
      const furnished = await furnish(store, here.id, people);
      home.set(furnished.home);
      language = furnished.language;
      installation.set(here);
      await rewindIfEarlier(here.id);
      refreshing = setInterval(refreshClocks, clockRefreshMs).unref();
    },

    async stop() {
      clearInterval(refreshing);
      events.close();
    },

    async post(_installation, target, { card }) {
      const conversation = conversationOf(target, people);
      const { id } = await conversations.write(conversation, card);
      return { conversation, message: id };
    },

    async update(_installation, { message }, { card }) {
      const found = await conversations.edit(message, card);
      if (!found) throw new PlatformError('permanent', 'message_not_found', { reason: 'gone' });
    },

    async describe(_installation, externalId) {
      const { name } = personWith(externalId, people);
      const isGuest = externalId === guest.externalId;
      return { name, language, kind: isGuest ? 'guest' : 'member' };
    },

    isMember: async () => true,

    // Whoever has the page open has the machine.
    isOwner: async (_installation, _channel, externalId) => externalId !== guest.externalId,
  };
}

const identity: Omit<Installation, 'id'> = {
  platform: 'local',
  externalId: 'local',
  name: wordsIn('da').installation,
};

/** Creates the example people and their channel. @returns the channel, and the language last used */
async function furnish(
  store: ChatStore,
  installationId: string,
  people: readonly ExamplePerson[],
): Promise<{ readonly home: Conversation; readonly language: Language }> {
  let language: Language = 'da';
  for (const { externalId, name } of people) {
    ({ language } = await store.people.upsert({ installationId, externalId, name }));
  }
  const home = await store.conversations.upsert({
    installationId,
    externalId: channel,
    kind: 'channel',
  });
  return { home, language };
}

function conversationOf(target: Target, people: readonly ExamplePerson[]): string {
  if (target.type === 'person') return directWith(personWith(target.externalId, people).externalId);
  if (target.externalId !== channel)
    throw new PlatformError('permanent', 'channel_not_found', { reason: 'not_in_channel' });
  return channel;
}

function personWith(externalId: string, people: readonly ExamplePerson[]): ExamplePerson {
  const person = [...people, guest].find((person) => person.externalId === externalId);
  if (person === undefined)
    throw new PlatformError('permanent', 'user_not_found', { reason: 'account' });
  return person;
}

/** A value that is there once the chat has started. */
function createOnce<T>(): { get(): T; set(value: T): void } {
  let held: { readonly value: T } | null = null;
  return {
    get() {
      if (held === null) throw new Error('the local chat has not been started');
      return held.value;
    },
    set(value) {
      held = { value };
    },
  };
}
