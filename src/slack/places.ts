/** The places from which Slack sends requests, and how each is answered. */
import type { BlockAction, RespondFn, SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Message, renderMessage } from './cards.ts';
import { answerView, type Origin, originOf } from './forms.ts';
import type { Host } from './host.ts';
import type { Place } from './replies.ts';

/** Links in a card are its own business; Slack shall not unfold them below it. */
export const noUnfurl = { unfurl_links: false, unfurl_media: false } as const;

export function conversationOf(channel: string): Origin['conversation'] {
  return { externalId: channel, kind: channel.startsWith('D') ? 'direct' : 'channel' };
}

/** A slash command is answered through its response_url, which works where the bot is no member. */
export function commandPlace({ client }: Host, command: SlashCommand, respond: RespondFn): Place {
  return {
    origin: { conversation: conversationOf(command.channel_id) },
    tell: async (card, language) => {
      await respond({ response_type: 'ephemeral', ...renderMessage(card, language) });
    },
    post: async (message) => {
      await respond({ response_type: 'in_channel', ...message, ...noUnfurl });
    },
    open: (view) => opened(client, command.trigger_id, view),
  };
}

/** A line written in a channel or to the bot: answered in its thread where it stands in one. */
export function messagePlace(
  { client }: Host,
  event: { channel: string; user: string; thread_ts?: string },
): Place {
  const { channel, user } = event;
  const thread = event.thread_ts ? { thread_ts: event.thread_ts } : {};
  const origin = { conversation: conversationOf(channel) };
  const post = async (message: Message) => {
    await client.chat.postMessage({ channel, ...thread, ...message, ...noUnfurl });
  };
  return {
    origin,
    post,
    tell: async (card, language) => {
      const message = renderMessage(card, language);
      if (origin.conversation.kind === 'direct') return post(message);
      await client.chat.postEphemeral({ channel, user, ...thread, ...message });
    },
  };
}

/** A button on a message in a conversation, or in a view: the Home tab or a modal. */
export async function buttonPlace(
  host: Host,
  body: BlockAction,
  respond: RespondFn,
): Promise<Place> {
  if (body.view?.type === 'modal') return modalPlace(host, body, body.view);
  const channel = body.channel?.id;
  if (channel === undefined) return homePlace(host, body);
  return cardPlace(host, body, channel, respond);
}

function cardPlace(
  { client }: Host,
  body: BlockAction,
  channel: string,
  respond: RespondFn,
): Place {
  const { container, message } = body;
  const ts = message?.ts ?? container.message_ts;
  const isPrivate = container.is_ephemeral === true;
  const thread = threadOf(message?.thread_ts ?? container.thread_ts);
  const conversation = conversationOf(channel);
  const beside = { replace_original: false, ...thread, ...noUnfurl };
  const response_type = conversation.kind === 'direct' ? 'in_channel' : 'ephemeral';
  return {
    isPrivate,
    origin: isPrivate
      ? { conversation }
      : { conversation, message: { conversation: channel, message: ts } },
    tell: async (card, language) => {
      await respond({ response_type, ...beside, ...renderMessage(card, language) });
    },
    post: async (shown) => {
      await respond({ response_type: 'in_channel', ...beside, ...shown });
    },
    open: (view) => opened(client, body.trigger_id, view),
    replace: async (shown) => {
      const throughUrl = () => respond({ replace_original: true, ...shown });
      // The bot may change its message only where it is a member; the response_url may anywhere.
      await (isPrivate
        ? throughUrl()
        : client.chat.update({ channel, ts, ...shown }).catch(throughUrl));
    },
  };
}

function threadOf(ts: unknown): { thread_ts?: string } {
  return typeof ts === 'string' ? { thread_ts: ts } : {};
}

/** The Home tab has no conversation of its own: it stands for the direct one with the person. */
async function homePlace(host: Host, body: BlockAction): Promise<Place> {
  const { client, home } = host;
  const channel = await directWith(client, body.user.id);
  const origin = { conversation: conversationOf(channel) };
  const post = async (message: Message) => {
    await client.chat.postMessage({ channel, ...message, ...noUnfurl });
  };
  return {
    origin,
    post,
    tell: async (card, language) => {
      const view = answerView(card, language, origin);
      await opened(client, body.trigger_id, view).catch(() => post(renderMessage(card, language)));
    },
    open: (view) => opened(client, body.trigger_id, view),
    replace: () => home.publish(body.user.id),
  };
}

async function modalPlace(
  { client }: Host,
  body: BlockAction,
  view: NonNullable<BlockAction['view']>,
): Promise<Place> {
  const origin = originOf(view) ?? {
    conversation: conversationOf(await directWith(client, body.user.id)),
  };
  return {
    origin,
    tell: async (card, language) => {
      await client.views.update({ view_id: view.id, view: answerView(card, language, origin) });
    },
    post: async (message) => {
      await client.chat.postMessage({
        channel: origin.conversation.externalId,
        ...message,
        ...noUnfurl,
      });
    },
    open: async (form) => {
      await client.views.update({ view_id: view.id, view: form });
    },
    replace: (message) => replaceOrigin(client, origin, message),
  };
}

/** Changes the message from which a modal was opened, where it is one that can be changed. */
export async function replaceOrigin(
  client: WebClient,
  { message: ref }: Origin,
  message: Message,
): Promise<void> {
  if (ref) await client.chat.update({ channel: ref.conversation, ts: ref.message, ...message });
}

/** The id of the bot's direct conversation with the person. */
export async function directWith(client: WebClient, user: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  if (channel?.id === undefined) throw new Error('conversations.open told no channel');
  return channel.id;
}

async function opened(
  client: WebClient,
  trigger_id: string,
  view: ReturnType<typeof answerView>,
): Promise<void> {
  await client.views.open({ trigger_id, view });
}
