/** What Teams sends, one branch a kind: lines and files, buttons, dialogs, searches, installs. */

import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError } from '../bot/port/platform.ts';
import { sentence } from '../cards/build.ts';
import type { CardPress, Incoming, Invoke, MessageActivity } from './activities.ts';
import { pressOf } from './buttons.ts';
import { renderCard, renderMessage } from './cards.ts';
import { consented } from './consents.ts';
import { askedOfMessage, opened, submitted } from './dialogs.ts';
import { searched, unfurled } from './extension.ts';
import { filesIn } from './files.ts';
import { readInputs } from './inputs.ts';
import { changed, installed } from './install.ts';
import { lineOf, type Mentioned } from './lines.ts';
import type { TeamsParts } from './parts.ts';
import { type CardAnswer, pressed, shown, told } from './presses.ts';
import type { InvokeAnswer } from './receiver.ts';
import { answer } from './replies.ts';
import { messageIn, remember, type Turn, turnOf } from './turns.ts';
import { languageIn, wordsIn } from './words.ts';

/** @returns what an invoke is answered with; undefined: nothing is */
export function listen(
  parts: TeamsParts,
): (activity: Incoming) => Promise<InvokeAnswer | undefined> {
  return async (activity) => {
    try {
      return await heard(parts, activity);
    } catch (error) {
      // A failed invoke says so in its answer; a message has no answer.
      if (activity.type === 'message') await sayFailed(parts, activity);
      throw error;
    }
  };
}

async function heard(parts: TeamsParts, activity: Incoming): Promise<InvokeAnswer | undefined> {
  const turn = await turnOf(parts, activity);
  switch (activity.type) {
    case 'message':
      await remember(parts, turn, activity);
      await once(
        parts,
        turn,
        activity,
        () => said(parts, turn, activity),
        await onlyReads(parts, activity),
      );
      return undefined;
    case 'installationUpdate':
      await once(parts, turn, activity, () => installed(parts, turn, activity));
      return undefined;
    case 'conversationUpdate':
      await changed(parts, turn, activity);
      return undefined;
    case 'invoke':
      return invoked(parts, turn, activity);
  }
}

/** Does not use the store, which may be what failed. */
async function sayFailed({ connector }: TeamsParts, activity: MessageActivity): Promise<void> {
  const { serviceUrl, conversation, locale } = activity;
  const language = languageIn(locale);
  const message = renderMessage({ card: sentence(wordsIn(language).failed), language });
  await connector
    .send({ serviceUrl, conversation: conversation.id }, message)
    .catch(() => undefined);
}

/** Teams resends what it thinks was lost, under the same id. */
function once<T>(
  { requests, answers }: TeamsParts,
  { installation }: Turn,
  { type, id, conversation }: Incoming,
  work: () => Promise<T>,
  isReading = false,
): Promise<T | undefined> {
  if (id === undefined) return work();
  const key = `teams:${installation.id}:${type}:${conversation.id}:${id}`;
  return answers.reuse(key, () => requests.once(key, work, isReading));
}

/** Whether it is a line that changes nothing, and so may be answered again after a restart. */
async function onlyReads({ bot }: TeamsParts, activity: MessageActivity): Promise<boolean> {
  if (pressOf(activity.value) !== null || filesIn(activity).length > 0) return false;
  return bot.onlyReads(await lineOf(activity, async ({ id }) => id));
}

/** A typed line; or a button press, which older clients without Action.Execute send as a message. */
async function said(parts: TeamsParts, turn: Turn, activity: MessageActivity): Promise<void> {
  const press = pressOf(activity.value);
  if (press !== null) {
    const message = messageIn(turn, activity.replyToId ?? null);
    await pressed(parts, turn, message, press, readInputs(activity.value));
    return;
  }
  const { installation, caller, conversation } = turn;
  const line = await lineOf(activity, (mentioned) => idOf(parts, turn, mentioned));
  const request = { installation, caller, conversation, line };
  const files = conversation.kind === 'direct' ? filesIn(activity) : [];
  const answering =
    files.length === 0
      ? parts.bot.command(request)
      : parts.bot.file({ ...request, read: parts.readFiles(files) });
  const reply = await showingTyping(parts, turn, answering);
  await answer(parts, turn, reply, line);
}

/** A mention may lack the account's id: then Teams is asked. */
async function idOf(
  { connector }: TeamsParts,
  { here }: Turn,
  mentioned: Mentioned,
): Promise<string> {
  if (mentioned.aadObjectId !== undefined) return mentioned.aadObjectId;
  try {
    const { id, aadObjectId } = await connector.member(here, mentioned.id);
    return aadObjectId ?? id;
  } catch (error) {
    if (error instanceof PlatformError) return mentioned.id;
    throw error;
  }
}

/** Shows 'is typing' when the answer takes a while. */
async function showingTyping<T>(
  { connector, typingAfterMs }: TeamsParts,
  { here }: Turn,
  work: Promise<T>,
): Promise<T> {
  const done = new AbortController();
  sleep(typingAfterMs, undefined, { signal: done.signal })
    .then(() => connector.send(here, { type: 'typing' }))
    .catch(() => undefined);
  return work.finally(() => done.abort());
}

async function invoked(parts: TeamsParts, turn: Turn, activity: Invoke): Promise<InvokeAnswer> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return answeredBy(await cardPressed(parts, turn, activity));
    case 'task/fetch':
      return answeredBy(await opened(parts, turn, activity));
    case 'composeExtension/fetchTask':
      return answeredBy(await askedOfMessage(parts, turn, activity));
    case 'task/submit':
    case 'composeExtension/submitAction':
      return answeredBy(await once(parts, turn, activity, () => submitted(parts, turn, activity)));
    case 'fileConsent/invoke':
      await once(parts, turn, activity, () => consented(parts, turn, activity));
      return { status: 200 };
    case 'composeExtension/query':
      return answeredBy(await searched(parts, turn, activity));
    case 'composeExtension/queryLink':
    case 'composeExtension/anonymousQueryLink':
      return answeredBy(await unfurled(parts, turn, activity));
  }
}

/** Without a body Teams closes the dialog, or keeps the card. */
function answeredBy(body: object | null | undefined): InvokeAnswer {
  if (body === null) return { status: 400 };
  return body === undefined ? { status: 200 } : { status: 200, body };
}

/** @returns null for a card that is not ours */
async function cardPressed(
  parts: TeamsParts,
  turn: Turn,
  activity: CardPress,
): Promise<CardAnswer | null | undefined> {
  const { data } = activity.value.action;
  const press = pressOf(data);
  if (press === null) return null;
  const message = messageIn(turn, activity.replyToId ?? null);
  if (press.action === 'refresh') {
    const { installation, caller } = turn;
    const own = message && (await parts.bot.look({ installation, caller, message }));
    return own ? shown(renderCard(own.card, own.language, 'message')) : told('');
  }
  return once(parts, turn, activity, () => pressed(parts, turn, message, press, readInputs(data)));
}
