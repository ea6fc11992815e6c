/** Writing to somebody in Slack: as blocks or as plain text, by the first way that works. */
import type { WebClient } from '@slack/web-api';
import { beforeSending, type Message, PlatformError } from '../bot/port/platform.ts';
import { orAsText } from '../hosts/as-text.ts';
import { asking, toPlatformError } from '../hosts/errors.ts';
import { messagesOf, type Outgoing, renderMessage } from './cards.ts';
import type { SlackParts } from './parts.ts';

/** Keeps Slack from adding previews of a card's links below it. */
export const noUnfurl = { unfurl_links: false, unfurl_media: false } as const;

/** @throws PlatformError */
export function writeMessage<T>(
  log: SlackParts['log'],
  message: Message,
  write: (rendered: Outgoing) => Promise<T>,
): Promise<T> {
  const rendered = renderMessage(message);
  const { text } = rendered;
  return orAsText(log, (one) => asking(() => write(one)), rendered, { text, blocks: [] });
}

type Way = (rendered: Outgoing) => Promise<unknown>;

/**
 * An answer whole, in as many messages as it takes.
 * @param firstWays how the first of them goes
 * @throws PlatformError
 */
export async function inFull(
  log: SlackParts['log'],
  message: Message,
  ways: readonly Way[],
  firstWays = ways,
): Promise<void> {
  const [first, ...others] = messagesOf(message);
  if (first) await byOneOf(log, first, firstWays);
  for (const one of others) await byOneOf(log, one, ways);
}

/**
 * Tries one way after the other until Slack takes the message: a response_url is good for five
 * answers in half an hour, and an ephemeral post needs membership. Stops where a way may have
 * worked.
 * @throws PlatformError of the last
 */
export async function byOneOf(
  log: SlackParts['log'],
  message: Message,
  ways: readonly Way[],
): Promise<void> {
  const [way, ...others] = ways;
  if (way === undefined) return;
  try {
    await writeMessage(log, message, way);
  } catch (error) {
    const { kind } = toPlatformError(error);
    if (kind === 'uncertain' || others.length === 0) throw error;
    await byOneOf(log, message, others);
  }
}

/** The id of the bot's direct conversation with the person. @throws PlatformError: nothing was said */
export async function directWith(client: WebClient, user: string): Promise<string> {
  try {
    const { channel } = await asking(() => client.conversations.open({ users: user }));
    if (channel?.id !== undefined) return channel.id;
  } catch (error) {
    throw beforeSending(toPlatformError(error));
  }
  throw new PlatformError('retryable', 'no_id', { reason: 'unreadable' });
}

/** The fallback where the channel is closed to the bot: the person's direct conversation. */
export function directly(client: WebClient, user: string): Way {
  return async (rendered) => {
    const channel = await directWith(client, user);
    await client.chat.postMessage({ channel, ...rendered, ...noUnfurl });
  };
}
