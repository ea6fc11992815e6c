/** Finds what people mean: a task by number, KLIK code or words; a role by any of its names. */
import Fuse from 'fuse.js';
import { findNamed, namesWhole } from '../../domain/plan/find-named.ts';
import type { Plan, PlanEvent, Role, Task } from '../../domain/plan/plan.ts';
import { fold } from '../../domain/words/fold.ts';
import { isInflected, isOneOff } from '../../domain/words/same-word.ts';
import {
  isEach,
  isMeant,
  isPart,
  type Likeness,
  telling,
  wordsIn,
} from '../../domain/words/words-in.ts';
import { UserError } from '../../errors.ts';

/** What was found; `isCertain`: it may be acted on, since nothing typed is unaccounted for. */
export interface FoundTasks {
  /** The best ones, in the plan's order. */
  readonly tasks: readonly Task[];
  readonly isCertain: boolean;
}

/** The threshold of a search: how unlike a hit may be, 0 (the same) to 1. */
const searched = 0.3;

/** Hits this close to the best one count as equally good. */
const tie = 0.05;

/**
 * A number or a KLIK code is that task. Words are certain where each is a word of one title alone;
 * else those tasks are found that the words may mean.
 * @throws UserError when there is none
 */
export function findTasks(plan: Plan, query: string): FoundTasks {
  const exact = taskWithKey(plan, query);
  if (exact !== undefined) return { tasks: [exact], isCertain: true };
  const named = tasksNamed(plan, query);
  if (named.tasks.length > 0) return named;
  const tasks = guesses(plan, titleWords(query));
  if (tasks.length === 0) throw new UserError('unknownTask', { query });
  return { tasks, isCertain: false };
}

/**
 * Tasks whose titles have each of the words: as they are if any has, else with a mistake in them.
 */
export function tasksNamed(plan: Plan, query: string): FoundTasks {
  const typed = titleWords(query);
  const having = (like: Likeness) =>
    typed.length === 0 ? [] : plan.tasks.filter(({ title }) => isEach(typed, wordsIn(title), like));
  const plain = having(isInflected);
  const tasks = plain.length > 0 ? plain : having(isMeant);
  return { tasks, isCertain: tasks.length === 1 && isTelling(query) };
}

/** Whether any of its words is long enough to say what is meant. */
export function isTelling(query: string): boolean {
  return titleWords(query).some(({ length }) => length >= telling);
}

/** By number or KLIK code, with whatever people write around it: '#3', 'opgave nr. 3', 'L 3'. */
export function taskWithKey({ tasks }: Pick<Plan, 'tasks'>, query: string): Task | undefined {
  const wanted = bareKey(query);
  return tasks.find(
    ({ key, klikCode }) =>
      fold(key) === wanted || (klikCode !== undefined && fold(klikCode) === wanted),
  );
}

/**
 * The tasks and events whose titles hold each of the words; where none do, those that are nearest.
 * A number or a KLIK code is that task alone. Empty when nothing fits.
 */
export function findInPlan(plan: Plan, query: string): readonly (Task | PlanEvent)[] {
  const exact = taskWithKey(plan, query);
  if (exact !== undefined) return [exact];
  const wanted = fold(query);
  if (wanted === '') return [];
  const all = [...plan.tasks, ...plan.events];
  const words = wanted.split(' ');
  const holding = all.filter(({ title }) => words.every((word) => fold(title).includes(word)));
  return holding.length > 0 ? holding : closest(all, wanted, ({ title }) => [title]);
}

/** @throws UserError naming the roles there are, also when the words name none of them whole */
export function findRole(plan: Plan, query: string): Role {
  const [role, ...others] = findNamed(plan.roles, query);
  if (role !== undefined && others.length === 0 && namesWhole(role, query)) return role;
  throw unknownRole(plan, query);
}

export function unknownRole(plan: Plan, query: string): UserError {
  const roles = plan.roles.map(({ name }) => name).join(', ');
  return new UserError('unknownRole', { query, roles });
}

/**
 * The name that the word was meant for, or null. A command that changes something is suggested only
 * for a letter left out or two swapped: with a letter replaced it may well be another word.
 */
export function nearest(
  word: string,
  names: { readonly reading: readonly string[]; readonly changing: readonly string[] },
): string | null {
  // 'ø' may be left out as one letter, or be spelt with two.
  const spellings = [fold, (text: string) => text.toLowerCase()];
  const isNear = (name: string, like: Likeness) =>
    spellings.some((spelt) => spelt(word).length >= telling && like(spelt(word), spelt(name)));
  return (
    names.reading.find((name) => isNear(name, isOneOff)) ??
    names.changing.find((name) => isNear(name, isSlip)) ??
    null
  );
}

/** What stands before a number: 'opgave nr. 3', 'KLIK-opgave 8', '#3'. */
const filler = /^(?:(?:klik )?opgaven?|opg|nr|nummer|no|number|task)(?:\. ?| |(?=\d|#|$))|^# ?/;

function bareKey(query: string): string {
  let bare = fold(query);
  while (filler.test(bare)) bare = bare.replace(filler, '');
  return bare.replace(/[.:,;!?+&]+$/, '').replace(/^([klm]) (?=\d+$)/, '$1');
}

/** Whether nothing is left of it besides what stands before a number. */
export function isFiller(word: string): boolean {
  return word !== '' && bareKey(word) === '';
}

/** The words without what may stand before a number: nobody means a title by 'opgave'. */
function titleWords(query: string): string[] {
  return wordsIn(bareKey(query));
}

const numbers: readonly (readonly string[])[] = [
  ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  'one two three four five six seven eight nine ten eleven twelve'.split(' '),
];

/** A number in words, or titles that hold parts of what was typed, most of it first of all. */
function guesses(plan: Plan, typed: readonly string[]): readonly Task[] {
  const [only = '', ...others] = typed;
  const number = numbers.map((names) => names.indexOf(only) + 1).find((index) => index > 0);
  const counted = others.length === 0 && number && taskWithKey(plan, String(number));
  if (counted) return [counted];
  const long = typed.filter(({ length }) => length >= telling);
  const scored = plan.tasks.map((task) => {
    const words = wordsIn(task.title);
    return { task, score: long.filter((one) => words.some((word) => isPart(one, word))).length };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ task }) => task);
}

const isSlip: Likeness = (typed, name) =>
  isOneOff(typed, name) && (typed.length < name.length || lettersOf(typed) === lettersOf(name));

function lettersOf(word: string): string {
  return [...word].toSorted().join('');
}

function closest<T>(
  all: readonly T[],
  wanted: string,
  textsOf: (one: T) => readonly string[],
): T[] {
  const entries = all.map((one) => ({ one, texts: textsOf(one).map(fold) }));
  const fuse = new Fuse(entries, {
    keys: ['texts'],
    threshold: searched,
    ignoreLocation: true,
    includeScore: true,
  });
  const hits = fuse.search(wanted);
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score = 1 }) => score <= best + tie).map(({ item }) => item.one);
}
