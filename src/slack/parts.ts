/** What all listeners need: the bot that answers, the store, and the connection to Slack. */
import type { Logger, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Bot } from '../bot/port/bot.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import type { Requests } from '../hosts/requests.ts';
import type { Log } from '../process/log.ts';
import type { Installation, Store } from '../store/store.ts';
import type { ReadFiles } from './files.ts';
import { slackFetch, usualTimeoutMs } from './http-client.ts';

export interface SlackParts {
  readonly bot: Bot;
  readonly store: SlackStore;
  readonly client: WebClient;
  readonly log: Log;
  readonly now: () => Date;
  readonly requests: Requests;
  readonly home: Home;
  readonly readFiles: ReadFiles;
  /** @throws before the platform is started */
  workspace(): Workspace;
}

/** The Home tab, as home.ts makes it. */
export interface Home {
  /** Publishes, and remembers the viewer. @throws PlatformError */
  opened(user: string): Promise<void>;
  /** @throws PlatformError */
  publish(user: string): Promise<void>;
  /** Publishes unless the tab shows the same already. @throws PlatformError */
  refresh(user: string): Promise<void>;
}

/** The Slack workspace whose tokens we have, as auth.test tells. */
export interface Workspace {
  readonly installation: Installation;
  readonly botId: string;
  readonly botUserId: string;
}

export type SlackStore = Pick<Store, 'installations' | 'people' | 'requests'>;

/**
 * A client that never retries: the delivery queue does. The package's own retries would post a
 * message several times, and one 429 would stall every channel.
 */
export function createClient(
  token: string,
  slackApiUrl: string,
  log: Log,
  timeoutMs = usualTimeoutMs,
): WebClient {
  return new WebClient(token, {
    slackApiUrl,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: slackFetch(slackApiUrl, timeoutMs),
    logger: sdkLogger(log),
  });
}

/** How the SDKs begin a line about a fault; what follows may be Slack's answer, or anybody's words. */
const phrases: readonly string[] = [
  'Failed to retrieve a new WSS URL',
  'Failed to send a WebSocket message',
  'Failed to send a message as the client',
  'WebSocket error',
  'A pong wasn',
  'A ping wasn',
  'An incoming event was not acknowledged',
  'Authorization of incoming event did not succeed',
  'An unhandled error occurred while Bolt processed',
  'An Event API request',
];

/**
 * The SDKs' logger. Their debug and info lines hold whole payloads, and their faults quote Slack's
 * answers: so only faults are logged, and of those only the SDK's own words.
 */
export function sdkLogger(log: Log): Logger {
  const say = (level: 'warn' | 'error', [first]: readonly unknown[]) => {
    const line = String(first);
    // The caller gets this as an error, and logs its code.
    if (line === 'http request failed') return;
    const phrase = phrases.find((phrase) => line.startsWith(phrase));
    log[level]({}, `slack: ${phrase ?? 'the SDK reports a fault'}`);
  };
  return {
    debug() {},
    info() {},
    warn: (...message: unknown[]) => say('warn', message),
    error: (...message: unknown[]) => say('error', message),
    setLevel() {},
    getLevel: () => 'warn' as LogLevel,
    setName() {},
  };
}

/** Slack's id of our workspace. */
export function teamOf({ workspace }: Pick<SlackParts, 'workspace'>): string {
  return workspace().installation.externalId;
}

/**
 * The language for what the platform itself says to the person; Danish for a stranger, or when the
 * store fails.
 */
export async function languageOf(
  { store, workspace }: SlackParts,
  user: string,
): Promise<Language> {
  const { installation } = workspace();
  const person = await store.people.find(installation.id, user).catch(() => null);
  return person?.language ?? 'da';
}
