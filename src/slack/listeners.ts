/**
 * What Slack sends, one listener a kind: slash commands, lines written to the bot, buttons, the
 * Home tab, being added to a channel. Each is acknowledged first and then done once.
 */
import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import { sentence } from '../cards/build.ts';
import { toPlatformError } from '../hosts/errors.ts';
import { framesOf } from '../process/frames.ts';
import { actionOf } from './cards.ts';
import { type Host, languageOf, teamOf } from './host.ts';
import { readInputs } from './inputs.ts';
import { lineOf } from './lines.ts';
import { nameOf, type User } from './people.ts';
import { buttonPlace, commandPlace, conversationOf, messagePlace } from './places.ts';
import { answer, type Place } from './replies.ts';
import { isOutsider, requestId } from './requests.ts';
import { wordsIn } from './words.ts';

type Body = Parameters<typeof requestId>[0];

export function listen(app: App, host: Host): void {
  listenForCommands(app, host);
  listenForLines(app, host);
  listenForButtons(app, host);
  listenForHome(app, host);
  listenForWelcome(app, host);
  listenForNames(app, host);
  // What nobody asked Slack for, but may come when the app's settings and the code disagree.
  app.options(/.*/, ({ ack }) => ack({ options: [] }));
  app.shortcut(/.*/, ({ ack }) => ack());
}

/** Any slash command, so that a second name for /fbs in the app's settings works too. */
function listenForCommands(app: App, host: Host): void {
  app.command(/.*/, async ({ ack, command, respond }) => {
    await ack();
    const place = commandPlace(host, command, respond);
    await serveLine(host, command, command.user_id, command.text, place);
  });
}

function listenForLines(app: App, host: Host): void {
  app.event('app_mention', async ({ event, body }) => {
    if (event.user && !event.bot_id) await serveMessage(host, body, { ...event, user: event.user });
  });
  app.event('message', async ({ event, body }) => {
    if (event.channel_type !== 'im' || !isTyped(event)) return;
    await serveMessage(host, body, event);
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
  host: Host,
  body: Body,
  event: { channel: string; user: string; text?: string; thread_ts?: string },
): Promise<void> {
  return serveLine(host, body, event.user, event.text, messagePlace(host, event));
}

function serveLine(
  host: Host,
  body: Body,
  user: string,
  text: string | undefined,
  place: Place,
): Promise<void> {
  return serve(host, body, user, place, async () => {
    const { installation, botUserId } = host.workspace();
    const reply = await host.bot.command({
      installation,
      caller: user,
      conversation: place.origin.conversation,
      line: lineOf(text ?? '', botUserId),
    });
    await answer(reply, place);
  });
}

function listenForButtons(app: App, host: Host): void {
  const constraints = { type: 'block_actions' } as const;
  app.action<BlockAction>(constraints, async ({ ack, action, body, respond }) => {
    await ack();
    // A button with an address has opened its page already.
    if (action.type !== 'button' || action.url !== undefined) return;
    host.requests.hold(servePress(host, action, body, respond));
  });
}

async function servePress(
  host: Host,
  button: ButtonAction,
  body: BlockAction,
  respond: RespondFn,
): Promise<void> {
  const place = await buttonPlace(host, body, respond);
  await serve(host, body, body.user.id, place, () => pressed(host, button, body, place));
}

async function pressed(
  host: Host,
  button: ButtonAction,
  body: BlockAction,
  place: Place,
): Promise<void> {
  const inputs = readInputs(body.state?.values);
  const reply = await host.bot.action({
    ...place.origin,
    installation: host.workspace().installation,
    caller: body.user.id,
    action: actionOf(button.action_id),
    value: button.value ?? '',
    ...(inputs ? { inputs } : {}),
  });
  await answer(reply, place);
}

function listenForHome(app: App, host: Host): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'messages' || isOutsider(body, teamOf(host))) return;
    await host.requests.once(requestId(body), () => host.home.opened(event.user));
  });
}

function listenForWelcome(app: App, host: Host): void {
  app.event('member_joined_channel', async ({ event, body }) => {
    const { installation, botUserId } = host.workspace();
    if (event.user !== botUserId) return;
    const caller = event.inviter ?? botUserId;
    const place = messagePlace(host, { channel: event.channel, user: caller });
    await host.requests.once(requestId(body), async () => {
      const conversation = conversationOf(event.channel);
      const reply = await host.bot.welcome({ installation, caller, conversation });
      await answer({ ...reply, audience: 'conversation' }, place);
    });
  });
}

/** Names change: those of the people whom the bot has met are kept as Slack has them. */
function listenForNames(app: App, host: Host): void {
  app.event('user_change', async ({ event }) => {
    const { user } = event as { user: User };
    const name = nameOf(user);
    if (user.id === undefined || name === null) return;
    const { installation } = host.workspace();
    await host.store.people.renamed({
      ...{ installationId: installation.id, externalId: user.id, name },
      toldAt: host.now(),
    });
  });
}

/** Does the work once, for our own people; says so when it breaks. */
async function serve(
  host: Host,
  body: Body,
  user: string,
  place: Place,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await host.requests.once(requestId(body), async () => {
      if (!isOutsider(body, teamOf(host))) return work();
      const language = await languageOf(host, user);
      await place.tell({ card: sentence(wordsIn(language).outsider), language });
    });
  } catch (error) {
    const { code } = toPlatformError(error);
    host.log.error({ code, at: framesOf(error) }, 'a Slack request failed');
    const language = await languageOf(host, user);
    host.requests.hold(place.tell({ card: sentence(wordsIn(language).failed), language }));
  }
}
