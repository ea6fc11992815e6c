/** Whether two words are one: but for Danish endings, or for one typing mistake. Both are folded. */

const endings = new Set([
  '',
  ...'e en ens er ere eren erne ernes et ets ene enes es s t te ede r ne n'.split(' '),
]);

/** What is left of a word without its ending has at least as many letters. */
const shortestStem = 4;

/** A mistake in a shorter word may be another word. */
const shortestMistyped = 5;

/** 'workshoppen' is 'workshop', 'brugerne' is 'brugere', 'tildelt' is 'tildel'. */
export function isInflected(one: string, other: string): boolean {
  if (one === other) return true;
  const shared = startShared(one, other);
  for (let stem = shared; stem >= shortestStem; stem -= 1) {
    if (isEnding(one, stem) && isEnding(other, stem)) return true;
  }
  return false;
}

/** One letter too many, too few or another, or two swapped. */
export function isMistyped(typed: string, word: string): boolean {
  return typed.length >= shortestMistyped && isOneOff(typed, word);
}

export function isOneOff(one: string, other: string): boolean {
  const start = startShared(one, other);
  const most = Math.min(one.length, other.length) - start;
  let end = 0;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [a, b] = [one, other].map((word) => word.slice(start, word.length - end));
  if (a === undefined || b === undefined) return false;
  const areSwapped = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
  return areSwapped || (a.length <= 1 && b.length <= 1);
}

function startShared(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/** A short vowel doubles what follows it: 'workshop', 'workshoppen'. */
function isEnding(word: string, stem: number): boolean {
  const rest = word.slice(stem);
  const doubled = rest.length > 1 && rest[0] === word[stem - 1];
  return endings.has(rest) || (doubled && endings.has(rest.slice(1)));
}
