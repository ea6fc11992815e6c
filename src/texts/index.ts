/**
 * The words of the bot, one typed module a language. Views choose what to say; only this folder
 * says it. The words of a platform's own surface (a modal's close button) live with the platform.
 */
import type { Language } from '../domain/rollout/rollout.ts';
import { da, type Texts } from './da.ts';
import { en } from './en.ts';

export type { Texts };

const texts: Record<Language, Texts> = { da, en };

export function textsIn(language: Language): Texts {
  return texts[language];
}
