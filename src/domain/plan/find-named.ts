/** The roles, themes or phases that people mean: by key, name or alias, inflected or mistyped. */
import { memoize } from '../memoize.ts';
import { isEach, isMeant, isPart, wordsIn } from '../words/words-in.ts';

export interface Named {
  readonly key: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The one that the words name, whole; or those they may mean. Empty when nothing fits. */
export function findNamed<T extends Named>(all: readonly T[], query: string): readonly T[] {
  const wanted = wordsIn(query);
  const exact = all.filter((one) => namesOf(one).some((name) => name.join() === wanted.join()));
  if (exact.length > 0 || wanted.length === 0) return exact;
  const whole = all.filter((one) => namesOf(one).some((name) => isWhole(name, wanted)));
  if (whole.length === 1) return whole;
  return all.filter((one) => namesOf(one).some((name) => isEach(wanted, name, isPart)));
}

/** Whether the words are one of its names, but for endings and a mistake. */
export function namesWhole(one: Named, query: string): boolean {
  const wanted = wordsIn(query);
  return namesOf(one).some((name) => isWhole(name, wanted));
}

// A list of thousands of tasks is compared with the same few names again and again.
const namesOf = memoize((one: Named): string[][] =>
  [one.key, one.name, ...(one.aliases ?? [])].map(wordsIn),
);

function isWhole(name: readonly string[], wanted: readonly string[]): boolean {
  return name.length === wanted.length && isEach(wanted, name, isMeant);
}
