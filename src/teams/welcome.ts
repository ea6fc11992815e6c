/** What the bot says to somebody who has just installed it. */
import type { Card } from '../cards/card.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import { wordsIn } from './words.ts';

/** What it does, three things to try, and how to set it up. */
export function welcomeCard(language: Language): Card {
  const { welcome } = wordsIn(language);
  return {
    title: welcome.title,
    body: [
      { type: 'text', text: welcome.what },
      { type: 'text', text: welcome.try, style: 'strong' },
      { type: 'rows', rows: welcome.lines.map((text) => ({ text })) },
      { type: 'text', text: welcome.setup },
    ],
  };
}
