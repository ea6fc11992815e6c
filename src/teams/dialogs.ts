/**
 * Dialogs: a form opened from a button, and its submission. A dialog remembers what opened it, so
 * that a refused form is shown again with what was filled in.
 */
import type { Reply } from '../bot/port/bot.ts';
import { card, strong } from '../cards/build.ts';
import { type Card, isForm, type Part } from '../cards/card.ts';
import { cardText } from '../cards/text.ts';
import type { ActionSubmit, DialogFetch, DialogSubmit, MessageAction } from './activities.ts';
import { type Origin, pressOf } from './buttons.ts';
import { renderCard } from './cards.ts';
import { clipped } from './escape.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { limits } from './limits.ts';
import { lineOf } from './lines.ts';
import type { TeamsParts } from './parts.ts';
import { run } from './presses.ts';
import { say } from './replies.ts';
import { messageIn, type Turn } from './turns.ts';
import { wordsIn } from './words.ts';

/** The body of an answer to task/fetch and task/submit. */
export interface DialogAnswer {
  readonly task: { readonly type: 'continue'; readonly value: object };
}

/** Somebody pressed a button that asks for something. @returns null for a button that is not ours */
export async function opened(
  parts: TeamsParts,
  turn: Turn,
  { value: { data }, replyToId: message }: DialogFetch,
): Promise<DialogAnswer | null> {
  const press = pressOf(data);
  if (press === null) return null;
  const { action, value } = press;
  const origin: Origin = { opener: { action, value }, ...(message ? { message } : {}) };
  const ref = messageIn(turn, message ?? null);
  const reply = await run(parts, turn, press, ref);
  return dialog(reply.card, reply, origin);
}

/** What was filled in. @returns null for a form that is not ours */
export async function submitted(
  parts: TeamsParts,
  turn: Turn,
  { value: { data } }: Pick<DialogSubmit | ActionSubmit, 'value'>,
): Promise<DialogAnswer | null> {
  const press = pressOf(data);
  if (press === null) return null;
  const { origin = {} } = press;
  const inputs = readInputs(data);
  const ref = messageIn(turn, origin.message ?? null);
  const reply = await run(parts, turn, press, ref, inputs);
  // Without inputs there was no form, and running the opener again might do something.
  const isFilledIn = Object.keys(inputs).length > 0;
  const why = reply.fault?.text ?? (reply.isRefused && isFilledIn ? cardText(reply.card) : null);
  if (why !== null && origin.opener) {
    const { card } = await run(parts, turn, origin.opener, ref);
    if (isForm(card)) return dialog(refused(card, why, inputs), reply, origin);
  }
  if (reply.audience === 'conversation') await say(parts, turn, reply);
  return dialog(reply.card, reply, { ...origin, ...(reply.opener && { opener: reply.opener }) });
}

/**
 * 'Læs som KLIK-opgaver' on a message: its text, as rows. 'Gør til FBS-opgave': its text and its
 * address, in the form of a new task. @returns null for a command that is not ours
 */
export async function askedOfMessage(
  { bot }: Pick<TeamsParts, 'bot'>,
  { installation, caller, conversation }: Turn,
  { value: { commandId, messagePayload }, recipient }: MessageAction,
): Promise<DialogAnswer | null> {
  if (commandId !== 'import' && commandId !== 'task') return null;
  const written = { text: messagePayload?.body?.content ?? '', recipient };
  const text = await lineOf(written, async ({ id }) => id);
  const request = { installation, caller, conversation };
  if (commandId === 'import') {
    const reply = await bot.command({ ...request, line: `importer\n${text}` });
    return dialog(reply.card, reply, {});
  }
  const { linkToMessage: link = null, attachments = [] } = messagePayload ?? {};
  const files = attachments.flatMap(({ contentType, contentUrl: url, name }) =>
    contentType === 'reference' && url !== undefined ? [{ name: name || url, url }] : [],
  );
  const reply = await bot.taskOf({ ...request, text, link, files });
  return dialog(reply.card, reply, reply.opener ? { opener: reply.opener } : {});
}

function dialog(card: Card, { language }: Reply, origin: Origin): DialogAnswer {
  const { title = wordsIn(language).title } = card;
  // A title that is cut in the dialog's bar is said in full below it.
  const shown = title.length > limits.dialogTitle ? card : { body: card.body };
  const content = renderCard(shown, language, 'dialog', { origin });
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return {
    task: {
      type: 'continue',
      value: {
        title: clipped(title, limits.dialogTitle),
        width: 'medium',
        height: 'medium',
        card: { contentType, content },
      },
    },
  };
}

/** The form again: what is wrong, then the inputs as they were filled in. */
function refused(form: Card, why: string, inputs: Inputs): Card {
  const filled = form.body.map((part): Part => {
    if (part.type !== 'input') return part;
    const initial = inputs[part.id];
    return initial === undefined ? part : { ...part, initial };
  });
  return card(form.title, strong(why), filled);
}
