/** How each kind of Slack request can be answered, depending on where it was made. */
import type { BlockAction, RespondFn, SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Message } from '../bot/port/platform.ts';
import type { Outgoing } from './cards.ts';
import { answerView, type Origin, originOf } from './forms.ts';
import type { SlackParts } from './parts.ts';
import type { Responder } from './replies.ts';
import { byOneOf, directly, directWith, inFull, noUnfurl, writeMessage } from './write.ts';

export function conversationOf(channel: string): Origin['conversation'] {
  return { externalId: channel, kind: channel.startsWith('D') ? 'direct' : 'channel' };
}

/** A slash command or a shortcut is answered through its response_url, which works where the bot is no member. */
export function commandResponder(
  { client, log }: SlackParts,
  command: Pick<SlashCommand, 'channel_id' | 'user_id' | 'trigger_id'>,
  respond: RespondFn,
): Responder {
  const { channel_id: channel, user_id: user } = command;
  return {
    origin: { conversation: conversationOf(channel) },
    tell: (message) =>
      inFull(log, message, [
        (one) => respond({ response_type: 'ephemeral', ...one }),
        directly(client, user),
      ]),
    post: (message) =>
      inFull(log, message, [
        (one) => respond({ response_type: 'in_channel', ...one, ...noUnfurl }),
        (one) => client.chat.postMessage({ channel, ...one, ...noUnfurl }),
        directly(client, user),
      ]),
    open: (view) => opened(client, command.trigger_id, view),
  };
}

/** A line writeMessage in a channel or to the bot: answered in its thread where it stands in one. */
export function messageResponder(
  { client, log }: SlackParts,
  event: { channel: string; user: string; thread_ts?: string },
): Responder {
  const { channel, user } = event;
  const thread = event.thread_ts ? { thread_ts: event.thread_ts } : {};
  const origin = { conversation: conversationOf(channel) };
  const post = (message: Message) =>
    inFull(log, message, [
      (one) => client.chat.postMessage({ channel, ...thread, ...one, ...noUnfurl }),
      directly(client, user),
    ]);
  return {
    origin,
    post,
    tell: async (message) => {
      if (origin.conversation.kind === 'direct') return post(message);
      return inFull(log, message, [
        (one) => client.chat.postEphemeral({ channel, user, ...thread, ...one }),
        directly(client, user),
      ]);
    },
  };
}

/** A button on a message in a conversation, or in a view: the Home tab or a modal. */
export async function buttonResponder(
  parts: SlackParts,
  body: BlockAction,
  respond: RespondFn,
): Promise<Responder> {
  if (body.view?.type === 'modal') return modalResponder(parts, body, body.view);
  const channel = body.channel?.id;
  if (channel === undefined) return homeResponder(parts, body);
  return cardResponder(parts, body, channel, respond);
}

function cardResponder(
  { client, log }: SlackParts,
  body: BlockAction,
  channel: string,
  respond: RespondFn,
): Responder {
  const { container, message } = body;
  const ts = message?.ts ?? container.message_ts;
  const isPrivate = container.is_ephemeral === true;
  const thread = threadOf(message?.thread_ts ?? container.thread_ts);
  const conversation = conversationOf(channel);
  const beside = { replace_original: false, ...thread, ...noUnfurl };
  const response_type = conversation.kind === 'direct' ? 'in_channel' : 'ephemeral';
  const below = [
    (one: Outgoing) => respond({ response_type, ...beside, ...one }),
    directly(client, body.user.id),
  ];
  return {
    isPrivate,
    origin: isPrivate
      ? { conversation }
      : { conversation, message: { conversation: channel, message: ts } },
    tell: (message) => inFull(log, message, below),
    post: (message) =>
      inFull(log, message, [
        (one) => respond({ response_type: 'in_channel', ...beside, ...one }),
        (one) => client.chat.postMessage({ channel, ...thread, ...one, ...noUnfurl }),
        directly(client, body.user.id),
      ]),
    open: (view) => opened(client, body.trigger_id, view),
    replace: (message) => {
      const throughUrl = (one: Outgoing) => respond({ replace_original: true, ...one });
      const itself = (one: Outgoing) => client.chat.update({ channel, ts, ...one });
      // The bot may change its message only where it is a member; the response_url may anywhere.
      if (!isPrivate) return byOneOf(log, message, [itself, throughUrl]);
      return inFull(log, message, below, [throughUrl, directly(client, body.user.id)]);
    },
  };
}

function threadOf(ts: unknown): { thread_ts?: string } {
  return typeof ts === 'string' ? { thread_ts: ts } : {};
}

/** The Home tab has no conversation of its own: the person's direct conversation stands in. */
async function homeResponder(parts: SlackParts, body: BlockAction): Promise<Responder> {
  const { client, home, log } = parts;
  const channel = await directWith(client, body.user.id);
  const origin = { conversation: conversationOf(channel) };
  const post = (message: Message) =>
    inFull(log, message, [(one) => client.chat.postMessage({ channel, ...one, ...noUnfurl })]);
  return {
    origin,
    post,
    tell: async (message) => {
      const view = answerView(message, origin);
      await opened(client, body.trigger_id, view).catch(() => post(message));
    },
    open: (view) => opened(client, body.trigger_id, view),
    replace: () => home.publish(body.user.id),
  };
}

async function modalResponder(
  { client, log }: SlackParts,
  body: BlockAction,
  view: NonNullable<BlockAction['view']>,
): Promise<Responder> {
  const origin = originOf(view) ?? {
    conversation: conversationOf(await directWith(client, body.user.id)),
  };
  const tell: Responder['tell'] = async (message) => {
    await client.views.update({ view_id: view.id, view: answerView(message, origin) });
  };
  return {
    origin,
    tell,
    refuse: async (message) => {
      const above = { trigger_id: body.trigger_id, view: answerView(message, origin) };
      // At most three modals stack, and a trigger is good for three seconds.
      await client.views.push(above).catch(() => tell(message));
    },
    post: (message) => {
      const channel = origin.conversation.externalId;
      return inFull(log, message, [
        (one) => client.chat.postMessage({ channel, ...one, ...noUnfurl }),
        directly(client, body.user.id),
      ]);
    },
    open: async (form) => {
      await client.views.update({ view_id: view.id, view: form });
    },
    replace: (message) => replaceOrigin({ client, log }, origin, message),
  };
}

/** Changes the message from which a modal was opened, where it is one that can be changed. */
export async function replaceOrigin(
  { client, log }: Pick<SlackParts, 'client' | 'log'>,
  { message: ref }: Origin,
  message: Message,
): Promise<void> {
  if (!ref) return;
  const { conversation: channel, message: ts } = ref;
  await writeMessage(log, message, (one) => client.chat.update({ channel, ts, ...one }));
}

async function opened(
  client: WebClient,
  trigger_id: string,
  view: ReturnType<typeof answerView>,
): Promise<void> {
  await client.views.open({ trigger_id, view });
}
