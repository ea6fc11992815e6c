/**
 * What Slack sends, one listener a kind: slash commands, lines and files given to the bot, buttons,
 * a message's shortcuts, the Home tab, being added to a channel. Each is acknowledged first and then done once.
 */
import type { App, BlockAction, ButtonAction, MessageShortcut, RespondFn } from '@slack/bolt';
import { sentence } from '../cards/build.ts';
import { toPlatformError } from '../hosts/errors.ts';
import { framesOf } from '../process/frames.ts';
import { actionOf } from './cards.ts';
import { filesIn, linksToFiles, type SlackFile } from './files.ts';
import { readInputs } from './inputs.ts';
import { lineOf, linkTo } from './lines.ts';
import { languageOf, type SlackParts, teamOf } from './parts.ts';
import { nameOf, type User } from './people.ts';
import { answer, type Responder } from './replies.ts';
import { isOutsider, requestId } from './requests.ts';
import {
  buttonResponder,
  commandResponder,
  conversationOf,
  messageResponder,
} from './responders.ts';
import { wordsIn } from './words.ts';

type Body = Parameters<typeof requestId>[0];

export function listen(app: App, parts: SlackParts): void {
  listenForCommands(app, parts);
  listenForLines(app, parts);
  listenForButtons(app, parts);
  listenForShortcuts(app, parts);
  listenForHome(app, parts);
  listenForWelcome(app, parts);
  listenForNames(app, parts);
  // Not subscribed to, but sent when the app's settings and the code disagree.
  app.options(/.*/, ({ ack }) => ack({ options: [] }));
  app.shortcut(/^(?!(?:import|task)$)/, ({ ack }) => ack());
}

/** Any slash command, so that a second name for /fbs in the app's settings works too. */
function listenForCommands(app: App, parts: SlackParts): void {
  app.command(/.*/, async ({ ack, command, respond }) => {
    await ack();
    const responder = commandResponder(parts, command, respond);
    await serveLine(parts, command, command.user_id, command.text, responder);
  });
}

function listenForLines(app: App, parts: SlackParts): void {
  app.event('app_mention', async ({ event, body }) => {
    if (event.user && !event.bot_id)
      await serveMessage(parts, body, { ...event, user: event.user });
  });
  app.event('message', async ({ event, body }) => {
    if (event.channel_type !== 'im' || !isTyped(event)) return;
    await serveMessage(parts, body, event);
  });
}

/** What somebody wrote: with a file, also to the channel of a thread, or as '/me'. */
interface Typed {
  readonly user: string;
  readonly channel: string;
  readonly text?: string;
  readonly thread_ts?: string;
}

const typed: readonly (string | undefined)[] = [
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
];

/** Edits, deletions, joins and other bots' messages have another subtype, or a bot_id. */
function isTyped(event: object): event is Typed {
  const { subtype, bot_id, user }: { subtype?: string; bot_id?: unknown; user?: unknown } = event;
  return typed.includes(subtype) && !bot_id && typeof user === 'string';
}

function serveMessage(
  parts: SlackParts,
  body: Body,
  event: { channel: string; user: string; text?: string; thread_ts?: string },
): Promise<void> {
  const responder = messageResponder(parts, event);
  return serveLine(parts, body, event.user, event.text, responder, filesIn(event));
}

function serveLine(
  parts: SlackParts,
  body: Body,
  user: string,
  text: string | undefined,
  responder: Responder,
  files: readonly SlackFile[] = [],
): Promise<void> {
  const { installation, botUserId } = parts.workspace();
  const line = lineOf(text ?? '', botUserId);
  const onlyReads = files.length === 0 && parts.bot.onlyReads(line);
  const work = async () => {
    const { conversation } = responder.origin;
    const request = { installation, caller: user, conversation, line };
    const reply =
      files.length === 0
        ? await parts.bot.command(request)
        : await parts.bot.file({ ...request, read: parts.readFiles(files) });
    await answer(reply, responder);
  };
  return serve(parts, body, user, responder, work, onlyReads);
}

/** Shortcuts on a message, for whoever asks alone. */
function listenForShortcuts(app: App, parts: SlackParts): void {
  const shortcut = (
    callback_id: string,
    run: (shortcut: MessageShortcut, responder: Responder) => Promise<void>,
  ) =>
    app.shortcut<MessageShortcut>(
      { type: 'message_action', callback_id },
      async ({ ack, shortcut: asked, respond }) => {
        await ack();
        const { channel, user, trigger_id } = asked;
        const from = { channel_id: channel.id, user_id: user.id, trigger_id };
        await run(asked, commandResponder(parts, from, respond));
      },
    );
  // 'Læs som KLIK-opgaver': its text, or the file in it.
  shortcut('import', async (asked, responder) => {
    const { user, message } = asked;
    const line = `importer\n${message.text ?? ''}`;
    await serveLine(parts, asked, user.id, line, responder, filesIn(message));
  });
  // 'Gør til FBS-opgave': its text and its address, in the form of a new task.
  shortcut('task', (asked, responder) =>
    serve(parts, asked, asked.user.id, responder, async () => {
      const { installation, botUserId } = parts.workspace();
      const { conversation } = responder.origin;
      const text = lineOf(asked.message.text ?? '', botUserId);
      const request = { installation, caller: asked.user.id, conversation };
      const files = linksToFiles(asked.message);
      const made = { ...request, text, link: linkTo(asked), files };
      await answer(await parts.bot.taskOf(made), responder);
    }),
  );
}

function listenForButtons(app: App, parts: SlackParts): void {
  const constraints = { type: 'block_actions' } as const;
  app.action<BlockAction>(constraints, async ({ ack, action, body, respond }) => {
    await ack();
    // A button with a URL has opened its page already.
    if (action.type !== 'button' || action.url !== undefined) return;
    parts.requests.hold(servePress(parts, action, body, respond));
  });
}

async function servePress(
  parts: SlackParts,
  button: ButtonAction,
  body: BlockAction,
  respond: RespondFn,
): Promise<void> {
  const responder = await buttonResponder(parts, body, respond);
  await serve(parts, body, body.user.id, responder, () => pressed(parts, button, body, responder));
}

async function pressed(
  parts: SlackParts,
  button: ButtonAction,
  body: BlockAction,
  responder: Responder,
): Promise<void> {
  const inputs = readInputs(body.state?.values);
  const reply = await parts.bot.action({
    ...responder.origin,
    installation: parts.workspace().installation,
    caller: body.user.id,
    action: actionOf(button.action_id),
    value: button.value ?? '',
    ...(inputs ? { inputs } : {}),
  });
  await answer(reply, responder);
}

function listenForHome(app: App, parts: SlackParts): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'messages' || isOutsider(body, teamOf(parts))) return;
    await parts.requests.once(requestId(body), () => parts.home.opened(event.user));
  });
}

function listenForWelcome(app: App, parts: SlackParts): void {
  app.event('member_joined_channel', async ({ event, body }) => {
    const { installation, botUserId } = parts.workspace();
    if (event.user !== botUserId) return;
    const caller = event.inviter ?? botUserId;
    const responder = messageResponder(parts, { channel: event.channel, user: caller });
    await parts.requests.once(requestId(body), async () => {
      const conversation = conversationOf(event.channel);
      const reply = await parts.bot.welcome({ installation, caller, conversation });
      await answer({ ...reply, audience: 'conversation' }, responder);
    });
  });
}

/** Keeps the names of people whom the bot has met as Slack has them, and hears whose account is closed. */
function listenForNames(app: App, parts: SlackParts): void {
  app.event('user_change', async ({ event }) => {
    const { user } = event as { user: User };
    if (user.id === undefined) return;
    const { installation } = parts.workspace();
    if (user.deleted) await parts.bot.departed({ installation, caller: user.id });
    const name = nameOf(user);
    if (name === null) return;
    await parts.store.people.renamed({
      ...{ installationId: installation.id, externalId: user.id, name },
      toldAt: parts.now(),
    });
  });
}

/** Does the work once, for people of our own workspace; tells the caller when it fails. */
async function serve(
  parts: SlackParts,
  body: Body,
  user: string,
  responder: Responder,
  work: () => Promise<void>,
  onlyReads = false,
): Promise<void> {
  try {
    const unlessOutside = async () => {
      if (!isOutsider(body, teamOf(parts))) return work();
      const language = await languageOf(parts, user);
      await responder.tell({ card: sentence(wordsIn(language).outsider), language });
    };
    await parts.requests.once(requestId(body), unlessOutside, onlyReads);
  } catch (error) {
    const { code } = toPlatformError(error);
    parts.log.error({ code, at: framesOf(error) }, 'a Slack request failed');
    const language = await languageOf(parts, user);
    parts.requests.hold(responder.tell({ card: sentence(wordsIn(language).failed), language }));
  }
}
