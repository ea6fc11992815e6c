/** The page's own words by language; what the bot says is in src/texts. */
import type { Language } from '../../../domain/rollout/rollout.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export type Words = typeof da;

/** Asked anew each time: the language may be changed while pages are open. */
export type WordsNow = () => Words;

export function wordsIn(language: Language): Words {
  return { da, en }[language];
}
