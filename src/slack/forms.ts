/** Modals: a form to fill in or an answer to read, each with a memory of where it was opened from. */
import type { types, ViewOutput } from '@slack/bolt';
import type { ActionRequest } from '../bot/port/bot.ts';
import type { Message } from '../bot/port/platform.ts';
import { type Action, type Card, type Part, submitOf } from '../cards/card.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import { renderBlocks } from './cards.ts';
import { plain } from './escape.ts';
import { limits } from './limits.ts';
import { wordsIn } from './words.ts';

/** Where a modal was opened from; travels in its private_metadata. */
export type Origin = Pick<ActionRequest, 'conversation' | 'message'>;

/** @returns null when the card cannot be a modal: it has nothing to submit it with, or too much */
export function formView({ card, language }: Message, origin: Origin): types.ModalView | null {
  const submit = submitOf(card);
  if (submit === null) return null;
  const { action, value, label } = submit;
  const private_metadata = JSON.stringify({ ...origin, action, value });
  if (private_metadata.length > limits.privateMetadata) return null;
  return {
    ...modal({ ...card, body: card.body.map((part) => without(part, submit)) }, language),
    callback_id: 'form',
    private_metadata,
    submit: plain(label, limits.viewButton),
    close: plain(wordsIn(language).cancel, limits.viewButton),
  };
}

export function answerView({ card, language }: Message, origin: Origin): types.ModalView {
  return {
    ...modal(card, language),
    callback_id: 'answer',
    private_metadata: JSON.stringify({
      conversation: origin.conversation,
      message: origin.message,
    }),
    close: plain(wordsIn(language).close, limits.viewButton),
  };
}

/** Where the modal was opened from; null for a view that is not ours. */
export function originOf(view: Pick<ViewOutput, 'private_metadata'>): Origin | null {
  const kept = metadataOf(view);
  return kept.conversation ? { conversation: kept.conversation, ...messageOf(kept) } : null;
}

/** What the submitted form asks for; null for a view that is not ours. */
export function submissionOf(
  view: Pick<ViewOutput, 'private_metadata'>,
): (Origin & Pick<ActionRequest, 'action' | 'value'>) | null {
  const { action, value } = metadataOf(view);
  const origin = originOf(view);
  if (origin === null || action === undefined || value === undefined) return null;
  return { ...origin, action, value };
}

type Metadata = Partial<Pick<ActionRequest, 'conversation' | 'message' | 'action' | 'value'>>;

/** The request is signed and the words are our own, so only their presence is checked. */
function metadataOf(view: Pick<ViewOutput, 'private_metadata'>): Metadata {
  try {
    return (JSON.parse(view.private_metadata) as Metadata | null) ?? {};
  } catch {
    return {};
  }
}

function messageOf({ message }: Metadata): Pick<Origin, 'message'> {
  return message ? { message } : {};
}

function modal(card: Card, language: Language): types.ModalView {
  const { title, ...untitled } = card;
  const name = title || wordsIn(language).title;
  // A title that is cut in the modal's bar is said in full below it.
  const body = name.length > limits.viewTitle ? card : untitled;
  return {
    type: 'modal',
    title: plain(name, limits.viewTitle),
    blocks: renderBlocks(body, language, 'view'),
  };
}

function without(part: Part, button: Action): Part {
  if (part.type !== 'actions') return part;
  return { ...part, actions: part.actions.filter((action) => action !== button) };
}
