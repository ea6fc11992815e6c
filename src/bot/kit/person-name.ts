/**
 * Invisible characters, without the joiners (U+200C, U+200D) that some names and emoji are spelt
 * with.
 */
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/**
 * What a host says somebody is called, as it may stand in a sentence: on one line, in the line's
 * own direction. `fallback`: what they are called when nothing of it can be seen.
 */
export function personName(told: string, fallback: string): string {
  const name = told.toWellFormed().replaceAll(/\s+/g, ' ').replaceAll(unseen, '').trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : fallback;
}
