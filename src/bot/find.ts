/** Finds what people mean: a task by number, KLIK code or words; a role by any of its names. */
import Fuse from 'fuse.js';
import type { Plan, PlanEvent, Role, Task } from '../domain/plan.ts';
import { UserError } from '../errors.ts';
import { fold } from './line.ts';

/**
 * How unlike the words may be, 0 (the same) to 1. What is found is acted on, so one letter in four
 * may be wrong and none in three; what is only suggested may be farther off.
 */
const found = 0.3;
const suggested = 0.4;

/** Hits this close to the best one are as good as it. */
const tie = 0.05;

/**
 * The tasks that the words may mean, best first: one, or several to choose from.
 * @throws UserError when there is none
 */
export function findTasks(plan: Plan, query: string): readonly Task[] {
  const exact = plan.tasks.find((task) => isKey(task, query));
  if (exact !== undefined) return [exact];
  const wanted = fold(query);
  if (wanted === '') throw new UserError('unknownTask', { query });
  const holding = plan.tasks.filter((task) => fold(task.title).includes(wanted));
  const hits =
    holding.length > 0 ? holding : closest(plan.tasks, wanted, found, (task) => [task.title]);
  if (hits.length === 0) throw new UserError('unknownTask', { query });
  return hits;
}

/**
 * The tasks and events whose titles hold each of the words; where none do, those that are nearest.
 * A number or a KLIK code is that task alone. Empty when nothing fits.
 */
export function findInPlan(plan: Plan, query: string): readonly (Task | PlanEvent)[] {
  const exact = plan.tasks.find((task) => isKey(task, query));
  if (exact !== undefined) return [exact];
  const wanted = fold(query);
  if (wanted === '') return [];
  const all = [...plan.tasks, ...plan.events];
  const words = wanted.split(' ');
  const holding = all.filter(({ title }) => words.every((word) => fold(title).includes(word)));
  return holding.length > 0 ? holding : closest(all, wanted, found, ({ title }) => [title]);
}

/**
 * Parts words into the task they begin with and the text behind it: a key ('3'), a KLIK code of two
 * words ('MI 15') or quoted words end where they end; otherwise as many words as a title holds.
 */
export function splitTask(
  plan: Plan,
  words: readonly string[],
): { tasks: readonly Task[]; text: string } {
  const ends = words.map((_, index) => words.length - index);
  const isTask = (end: number) => {
    const query = words.slice(0, end).join(' ');
    const wanted = fold(query);
    return plan.tasks.some(
      (task) => isKey(task, query) || (wanted !== '' && fold(task.title).includes(wanted)),
    );
  };
  const first = words[0] ?? '';
  const end =
    [1, 2].find((candidate) =>
      plan.tasks.some((task) => isKey(task, words.slice(0, candidate).join(' '))),
    ) ?? (first.includes(' ') ? 1 : (ends.find(isTask) ?? words.length));
  return {
    tasks: findTasks(plan, words.slice(0, end).join(' ')),
    text: words.slice(end).join(' ').trim(),
  };
}

/** @throws UserError naming the roles there are, also when the words may mean several of them */
export function findRole(plan: Plan, query: string): Role {
  const wanted = fold(query);
  const names = (role: Role) => [role.key, role.name, ...role.aliases];
  const exact = plan.roles.find((role) => names(role).some((name) => fold(name) === wanted));
  const [near, ...others] =
    exact === undefined && wanted !== '' ? closest(plan.roles, wanted, found, names) : [];
  const role = exact ?? (others.length === 0 ? near : undefined);
  if (role === undefined) {
    const roles = plan.roles.map(({ name }) => name).join(', ');
    throw new UserError('unknownRole', { query, roles });
  }
  return role;
}

/** The one nearest to the word among names, or null when none is near. */
export function nearest(word: string, names: readonly string[]): string | null {
  return closest(names, fold(word), suggested, (name) => [name])[0] ?? null;
}

/** What people write around a number: '#3', 'nr. 3', '3.'; and 'L 3' for 'L3'. */
function bareKey(query: string): string {
  return fold(query)
    .replace(/^(?:#|(?:nr|no)\b\.?) ?/, '')
    .replace(/[.:,]$/, '')
    .replace(/^l (?=\d+$)/, 'l');
}

function isKey(task: Task, query: string): boolean {
  const wanted = bareKey(query);
  return (
    fold(task.key) === wanted || (task.klikCode !== undefined && fold(task.klikCode) === wanted)
  );
}

function closest<T>(
  all: readonly T[],
  wanted: string,
  threshold: number,
  textsOf: (one: T) => readonly string[],
): T[] {
  const entries = all.map((one) => ({ one, texts: textsOf(one).map(fold) }));
  const fuse = new Fuse(entries, {
    keys: ['texts'],
    threshold,
    ignoreLocation: true,
    includeScore: true,
  });
  const hits = fuse.search(wanted);
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score = 1 }) => score <= best + tie).map(({ item }) => item.one);
}
