/** A pressed button: what it runs, what its card becomes, and what the person who pressed sees. */
import type { ActionRequest, Reply } from '../bot/port/bot.ts';
import type { Card } from '../cards/card.ts';
import { cardText } from '../cards/text.ts';
import type { MessageRef } from '../store/store.ts';
import type { Press } from './buttons.ts';
import { renderCard } from './cards.ts';
import type { AdaptiveCard } from './elements.ts';
import { clipped } from './escape.ts';
import { limits } from './limits.ts';
import { calledByName } from './mention.ts';
import type { TeamsParts } from './parts.ts';
import { say, tellPrivately } from './replies.ts';
import type { Turn } from './turns.ts';
import { wordsIn } from './words.ts';

/** What the person who pressed sees: a card that replaces theirs, or a line below it. */
export type CardAnswer =
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.card.adaptive';
      readonly value: AdaptiveCard;
    }
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.activity.message';
      readonly value: string;
    };

/**
 * Runs a button's action; 'line' stands for a typed line.
 * @param message what held the button; null: not known
 */
export function run(
  { bot }: TeamsParts,
  { installation, caller, conversation }: Turn,
  { action, value }: Pick<Press, 'action' | 'value'>,
  message: MessageRef | null,
  inputs?: ActionRequest['inputs'],
): Promise<Reply> {
  const request = { installation, caller, conversation };
  if (action === 'line') return bot.command({ ...request, line: value });
  return bot.action({
    ...request,
    action,
    value,
    ...(inputs && { inputs }),
    ...(message && { message }),
  });
}

/**
 * The answer goes to whoever pressed. For everyone else who sees the card it becomes its outcome
 * when all messages about the task do (scheduler/refresh.ts).
 */
export async function pressed(
  parts: TeamsParts,
  turn: Turn,
  message: MessageRef | null,
  press: Press,
  inputs: ActionRequest['inputs'],
): Promise<CardAnswer> {
  const reply = await run(parts, turn, press, message, inputs);
  const { card, language, audience, replaces } = reply;
  if (turn.conversation.kind === 'direct') {
    await say(parts, turn, reply);
    return replaces ? shown(renderCard(replaces, language, 'message')) : told(firstLine(card));
  }
  if (audience === 'conversation') {
    await say(parts, turn, reply);
    return told(firstLine(card));
  }
  if (isShort(card)) return told(textOf(card));
  const isTold = await tellPrivately(parts, turn, reply);
  return told(wordsIn(language)[isTold ? 'answeredPrivately' : 'notInstalled']);
}

export function shown(value: AdaptiveCard): CardAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
}

export function told(text: string): CardAnswer {
  const value = clipped(text, limits.told);
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

function textOf(card: Card): string {
  return cardText(calledByName(card));
}

function firstLine(card: Card): string {
  return textOf(card).split('\n', 1)[0] ?? '';
}

/** Whether it fits below a card: short, and without buttons. */
function isShort(card: Card): boolean {
  const hasButtons = card.body.some(
    (part) =>
      part.type === 'actions' || (part.type === 'rows' && part.rows.some((row) => row.actions)),
  );
  return !hasButtons && textOf(card).length <= limits.told;
}
