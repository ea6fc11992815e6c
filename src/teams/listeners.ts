/** What Teams sends, one branch a kind: lines, buttons, dialogs, searches, installs. */

import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError } from '../bot/port/platform.ts';
import { sentence } from '../cards/build.ts';
import type { CardPress, Incoming, Invoke, Message } from './activities.ts';
import { pressOf } from './buttons.ts';
import { renderCard, renderMessage } from './cards.ts';
import { opened, submitted } from './dialogs.ts';
import { searched, unfurled } from './extension.ts';
import type { Host } from './host.ts';
import { readInputs } from './inputs.ts';
import { changed, installed } from './install.ts';
import { lineOf, type Mentioned } from './lines.ts';
import { messageIn, type Place, placeOf, remember } from './places.ts';
import { type CardAnswer, pressed, shown, told } from './presses.ts';
import type { InvokeAnswer } from './receiver.ts';
import { answer } from './replies.ts';
import { languageIn, wordsIn } from './words.ts';

/** @returns what an invoke is answered with; undefined: nothing is */
export function listen(host: Host): (activity: Incoming) => Promise<InvokeAnswer | undefined> {
  return async (activity) => {
    try {
      return await heard(host, activity);
    } catch (error) {
      // What fails of an invoke is in its answer; a message has none.
      if (activity.type === 'message') await sayFailed(host, activity);
      throw error;
    }
  };
}

async function heard(host: Host, activity: Incoming): Promise<InvokeAnswer | undefined> {
  const place = await placeOf(host, activity);
  switch (activity.type) {
    case 'message':
      await remember(host, place, activity);
      await once(host, place, activity, () => said(host, place, activity));
      return undefined;
    case 'installationUpdate':
      await once(host, place, activity, () => installed(host, place, activity));
      return undefined;
    case 'conversationUpdate':
      await changed(host, place, activity);
      return undefined;
    case 'invoke':
      return invoked(host, place, activity);
  }
}

/** Without the store, which may be the very thing that failed. */
async function sayFailed({ connector }: Host, activity: Message): Promise<void> {
  const { serviceUrl, conversation, locale } = activity;
  const language = languageIn(locale);
  const message = renderMessage({ card: sentence(wordsIn(language).failed), language });
  await connector
    .send({ serviceUrl, conversation: conversation.id }, message)
    .catch(() => undefined);
}

/** Teams repeats what it thinks was lost, under the same id. */
function once<T>(
  { requests, answers }: Host,
  { installation }: Place,
  { type, id, conversation }: Incoming,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (id === undefined) return work();
  const key = `teams:${installation.id}:${type}:${conversation.id}:${id}`;
  return answers.reuse(key, () => requests.once(key, work));
}

/** A typed line; or a button of a client that knows no Action.Execute, which comes as a message. */
async function said(host: Host, place: Place, activity: Message): Promise<void> {
  const press = pressOf(activity.value);
  if (press !== null) {
    const message = messageIn(place, activity.replyToId ?? null);
    await pressed(host, place, message, press, readInputs(activity.value));
    return;
  }
  const { installation, caller, conversation } = place;
  const line = await lineOf(activity, (mentioned) => idOf(host, place, mentioned));
  const reply = await showingTyping(
    host,
    place,
    host.bot.command({ installation, caller, conversation, line }),
  );
  await answer(host, place, reply, line);
}

/** A mention need not say whose account it is; Teams knows. */
async function idOf({ connector }: Host, { here }: Place, mentioned: Mentioned): Promise<string> {
  if (mentioned.aadObjectId !== undefined) return mentioned.aadObjectId;
  try {
    const { id, aadObjectId } = await connector.member(here, mentioned.id);
    return aadObjectId ?? id;
  } catch (error) {
    if (error instanceof PlatformError) return mentioned.id;
    throw error;
  }
}

/** Says that an answer is on its way where it takes a while. */
async function showingTyping<T>(
  { connector, typingAfterMs }: Host,
  { here }: Place,
  work: Promise<T>,
): Promise<T> {
  const done = new AbortController();
  sleep(typingAfterMs, undefined, { signal: done.signal })
    .then(() => connector.send(here, { type: 'typing' }))
    .catch(() => undefined);
  return work.finally(() => done.abort());
}

async function invoked(host: Host, place: Place, activity: Invoke): Promise<InvokeAnswer> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return answeredBy(await cardPressed(host, place, activity));
    case 'task/fetch':
      return answeredBy(await opened(host, place, activity));
    case 'task/submit':
      return answeredBy(await once(host, place, activity, () => submitted(host, place, activity)));
    case 'composeExtension/query':
      return answeredBy(await searched(host, place, activity));
    case 'composeExtension/queryLink':
    case 'composeExtension/anonymousQueryLink':
      return answeredBy(await unfurled(host, place, activity));
  }
}

/** Without a body Teams closes the dialog, or leaves the card as it is. */
function answeredBy(body: object | null | undefined): InvokeAnswer {
  if (body === null) return { status: 400 };
  return body === undefined ? { status: 200 } : { status: 200, body };
}

/** null: no card of ours. */
async function cardPressed(
  host: Host,
  place: Place,
  activity: CardPress,
): Promise<CardAnswer | null | undefined> {
  const { data } = activity.value.action;
  const press = pressOf(data);
  if (press === null) return null;
  const message = messageIn(place, activity.replyToId ?? null);
  if (press.action === 'refresh') {
    const { installation, caller } = place;
    const own = message && (await host.bot.look({ installation, caller, message }));
    return own ? shown(renderCard(own.card, own.language, 'message')) : told('');
  }
  return once(host, place, activity, () => pressed(host, place, message, press, readInputs(data)));
}
