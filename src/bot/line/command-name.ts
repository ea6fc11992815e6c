/** Which command a line names: by the texts alone, so that a command may ask it too. */
import { languages } from '../../domain/rollout/rollout.ts';
import { fold } from '../../domain/words/fold.ts';
import { da } from '../../texts/da.ts';
import { textsIn } from '../../texts/index.ts';
import type { CommandKey } from '../../views/help-card.ts';

const keys = Object.keys(da.command) as CommandKey[];

/** Every name that a command answers to, in both languages. */
export function namesOf({ key }: { readonly key: CommandKey }): string[] {
  return languages.map((language) => textsIn(language).command[key].name);
}

/**
 * The command that the words begin with, and the words behind it: by any of its names, however it
 * is spelt with æøå and capitals, in one word or two ('i gang'). No words mean status.
 */
export function keyIn(
  words: readonly string[],
): { readonly key: CommandKey; readonly rest: readonly string[] } | null {
  if (words.length === 0) return { key: 'status', rest: [] };
  for (const length of [1, 2]) {
    const wanted = squeezed(words.slice(0, length).join(' '));
    const key = keys.find((it) => namesOf({ key: it }).some((name) => squeezed(name) === wanted));
    if (key === undefined) continue;
    const rest = words.slice(length);
    // A name typed twice counts once.
    const again = rest.length === 0 ? null : keyIn(rest);
    return again?.key === key ? again : { key, rest };
  }
  return null;
}

function squeezed(name: string): string {
  return fold(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
