/** What the bot says to somebody who has just installed it. */
import { card, rows, section, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import { wordsIn } from './words.ts';

/** What it does, three things to try, and how to set it up. */
export function welcomeCard(language: Language): Card {
  const { welcome } = wordsIn(language);
  return card(
    welcome.title,
    text(welcome.what),
    section(welcome.try, rows(welcome.lines)),
    text(welcome.setup),
  );
}
