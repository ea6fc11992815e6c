/**
 * Sends a Reply where the question was asked, or into the chat with the person who asked, with a
 * line in both places that says so.
 */
import type { Reply } from '../bot/port/bot.ts';
import { type Message, PlatformError } from '../bot/port/platform.ts';
import { actions, type Content, card, quiet, sentence } from '../cards/build.ts';
import { type Action, type Card, isForm } from '../cards/card.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import { inAMoment } from '../hosts/in-a-moment.ts';
import { messagesOf } from './cards.ts';
import type { TeamsParts } from './parts.ts';
import type { Turn } from './turns.ts';
import { wordsIn } from './words.ts';
import { writeMessage } from './write.ts';

/** @param line what was typed: in a channel a form opens from a button that carries it */
export async function answer(
  parts: TeamsParts,
  turn: Turn,
  reply: Reply,
  line: string,
): Promise<void> {
  const { card, language, audience } = reply;
  const isShared = turn.conversation.kind === 'channel';
  if (isShared && isForm(card)) {
    return say(parts, turn, { card: opener(card, language, line), language });
  }
  if (!isShared || audience === 'conversation') return say(parts, turn, reply);
  const isTold = await tellPrivately(parts, turn, reply);
  const words = wordsIn(language);
  const note = isTold ? words.answeredPrivately : words.notInstalled;
  return say(parts, turn, { card: sentence(note, isTold ? sharesOf(card) : []), language });
}

/** Posts for everyone there to see, in as many messages as it takes; retries when rate-limited. */
export async function say(parts: TeamsParts, { here }: Turn, message: Message): Promise<void> {
  const { connector, log, sleep } = parts;
  for (const each of messagesOf(message)) {
    await inAMoment(() => writeMessage(log, each, (one) => connector.send(here, one)), sleep);
  }
}

/** Writes in the chat with the person. @returns false where the bot has none with them */
export async function tellPrivately(
  parts: TeamsParts,
  { installation, caller, name }: Turn,
  { card: answer, language }: Message,
): Promise<boolean> {
  const words = wordsIn(language);
  const from = quiet(words.from(name ?? words.somewhere));
  const to = { type: 'person', externalId: caller } as const;
  const message = { card: card(answer.title, from, withoutShares(answer)), language };
  try {
    for (const one of messagesOf(message)) {
      await inAMoment(() => parts.writer.post(installation, to, one), parts.sleep);
    }
    return true;
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'permanent') return false;
    throw error;
  }
}

function opener({ title }: Card, language: Language, line: string): Card {
  const words = wordsIn(language);
  const open = { label: words.fillIn, action: 'line', value: line, form: true } as const;
  return sentence(title ?? words.title, [open]);
}

/** The card's share buttons, which are of use only where it can be shared. */
function sharesOf({ body }: Card): Action[] {
  return body.flatMap((part) => (part.type === 'actions' ? part.actions.filter(isShare) : []));
}

function withoutShares({ body }: Card): Content {
  return body.map((part) =>
    part.type === 'actions' ? actions(part.actions.filter((action) => !isShare(action))) : part,
  );
}

function isShare(action: Action): boolean {
  return 'action' in action && action.action === 'share';
}
