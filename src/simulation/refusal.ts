/** Tells from the bot's answer whether a scripted line was carried out. */
import type { Reply } from '../bot/port/bot.ts';
import { isForm } from '../cards/card.ts';
import { cardText } from '../cards/text.ts';
import { textsIn } from '../texts/index.ts';

/** Why the line was refused, in the bot's own words; null: it was carried out. */
export function refusalIn({ card, language }: Reply): string | null {
  if (isForm(card)) return `needs an answer, the bot opened a form: ${card.title ?? ''}`;
  if (card.title !== textsIn(language).error.title) return null;
  // Of one line; nobody is there to press anything.
  return `refused: ${cardText({ body: card.body.filter(({ type }) => type !== 'actions') })}`;
}
