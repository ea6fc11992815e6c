/** The words of a text, and how those that are typed are found among them. */
import { fold } from './fold.ts';
import { isInflected, isMistyped } from './same-word.ts';

/** Shorter words are in too many titles, and too many other words, to say what is meant. */
export const telling = 4;

const notInWords = /[^\p{L}\p{N}]+/u;

/** Folded, in order. */
export function wordsIn(text: string): string[] {
  return fold(text)
    .split(notInWords)
    .filter((word) => word !== '');
}

/** Whether what was typed may be that word. */
export type Likeness = (typed: string, word: string) => boolean;

export const isMeant: Likeness = (typed, word) =>
  isInflected(typed, word) || isMistyped(typed, word);
export const isPart: Likeness = (typed, word) =>
  isMeant(typed, word) || (typed.length >= telling && word.includes(typed));

export function isEach(
  typed: readonly string[],
  words: readonly string[],
  like: Likeness,
): boolean {
  return typed.every((one) => words.some((word) => like(one, word)));
}
