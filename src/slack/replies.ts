/**
 * A Reply where it belongs: as a modal, privately, for everyone, or in place of the message that
 * held the button. What is possible differs from place to place; places.ts knows.
 */
import type { types } from '@slack/bolt';
import type { Reply } from '../bot/port/bot.ts';
import type { Message } from '../bot/port/platform.ts';
import { isForm } from '../cards/card.ts';
import { formView, type Origin } from './forms.ts';

/** The ways in which one request can be answered. */
export interface Place {
  readonly origin: Origin;
  /** Only the caller sees it. */
  tell(message: Message): Promise<void>;
  /** Only the caller sees it, above what they pressed; absent: `tell` leaves that where it is. */
  refuse?(message: Message): Promise<void>;
  /** Everyone there sees it. */
  post(message: Message): Promise<void>;
  /** Opens a modal; absent where Slack gives no trigger. */
  open?(view: types.ModalView): Promise<void>;
  /** Changes what held the button. */
  replace?(message: Message): Promise<void>;
  /** What held the button was the caller's alone, so an answer takes its place. */
  readonly isPrivate?: boolean;
}

export async function answer(reply: Reply, place: Place): Promise<void> {
  const { replaces, language } = reply;
  // What was done is done: a message that cannot be changed any more must not hide the answer.
  if (replaces) {
    await place.replace?.({ card: replaces, language }).catch(() => undefined);
  }
  if (isForm(reply.card) && (await openedAsForm(reply, place))) return;
  if (reply.audience === 'conversation') return place.post(reply);
  if (reply.isRefused && place.refuse) return place.refuse(reply);
  // A refused form stays, for what was filled in would be lost with it; so does what was pressed.
  if (place.isPrivate && place.replace && !replaces && !reply.fault && !reply.isRefused) {
    return place.replace(reply);
  }
  return place.tell(reply);
}

/** A trigger is good for three seconds; when it has expired the form becomes a message. */
async function openedAsForm(reply: Reply, place: Place): Promise<boolean> {
  const view = formView(reply, place.origin);
  if (view === null || place.open === undefined) return false;
  return place.open(view).then(
    () => true,
    () => false,
  );
}
