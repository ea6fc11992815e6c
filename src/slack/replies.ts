/**
 * A Reply where it belongs: as a modal, privately, for everyone, or in place of the message that
 * held the button. What is possible differs from one to the next: responders.ts.
 */
import type { types } from '@slack/bolt';
import type { Reply } from '../bot/port/bot.ts';
import type { Message } from '../bot/port/platform.ts';
import { isForm } from '../cards/card.ts';
import { formView, type Origin } from './forms.ts';

/** The ways in which one request can be answered. */
export interface Responder {
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
  /** What held the button is visible to the caller alone, so an answer replaces it. */
  readonly isPrivate?: boolean;
}

export async function answer(reply: Reply, responder: Responder): Promise<void> {
  const { replaces, language } = reply;
  // What was done is done: a message that cannot be changed any more must not hide the answer.
  if (replaces) {
    await responder.replace?.({ card: replaces, language }).catch(() => undefined);
  }
  if (isForm(reply.card) && (await openedAsForm(reply, responder))) return;
  if (reply.audience === 'conversation') return responder.post(reply);
  if (reply.isRefused && responder.refuse) return responder.refuse(reply);
  // A refused form stays, or what was filled in would be lost; so does what held the button.
  if (responder.isPrivate && responder.replace && !replaces && !reply.fault && !reply.isRefused) {
    return responder.replace(reply);
  }
  return responder.tell(reply);
}

/** A trigger is good for three seconds; after that the form is sent as a message. */
async function openedAsForm(reply: Reply, responder: Responder): Promise<boolean> {
  const view = formView(reply, responder.origin);
  if (view === null || responder.open === undefined) return false;
  return responder.open(view).then(
    () => true,
    () => false,
  );
}
