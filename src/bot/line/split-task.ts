/** Splits the words after a command's name into the tasks and the text behind them. */
import type { Plan, Task } from '../../domain/plan/plan.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import {
  type FoundTasks,
  findTasks,
  isFiller,
  isTelling,
  tasksNamed,
  taskWithKey,
} from './find.ts';

export interface Meant extends FoundTasks {
  readonly text: string;
}

/** Whether a text is what the command asks for besides a task, such as a day or a number. */
export type IsAnswer = (task: Task, text: string) => boolean;

/** What joins two numbers, or ends the first. */
const joiner = /^(?:[,;+&]|og|and|samt)$/i;
const joined = /[,;+&]$/;
const keys = /^#?l?\d{1,3}(?:[,;+&]#?l?\d{1,3})+$/i;
const keyLike = /^#?[klm]?\d{1,3}[.,:;!?]?$/i;

/**
 * A number, a KLIK code ('MI 15') or quoted words end where they end, and so do words before a
 * colon; other words are the task as far as they name one. Text behind such words makes the task
 * uncertain, unless it is an answer: a title's end and a note's beginning cannot be told apart.
 * @throws UserError when no task is found
 */
export function splitTask(
  plan: Plan,
  words: readonly string[],
  isAnswer: IsAnswer = () => false,
): Meant {
  const numbered = splitKeys(plan, words, isAnswer);
  if (numbered !== null) return numbered;
  const part = (end: number) => ({
    query: words.slice(0, end).join(' '),
    text: words.slice(end).join(' ').trim(),
  });
  const { query, text } = part(1);
  if (query.includes(' ')) return { ...findTasks(plan, query), text };
  const ends = words.map((_, index) => words.length - index);
  for (const end of [words.findIndex((word) => word.endsWith(':')) + 1, ...ends]) {
    const { query, text } = part(end);
    const { tasks, isCertain } = tasksNamed(plan, query);
    const isAll = text === '' || query.endsWith(':') || tasks.every((it) => isAnswer(it, text));
    if (tasks.length > 0 && isTelling(query)) return { tasks, text, isCertain: isCertain && isAll };
  }
  return { tasks: findTasks(plan, part(words.length).query).tasks, text: '', isCertain: false };
}

/** null: they begin with no number or code. @throws UserError for one of several that is unknown */
function splitKeys(plan: Plan, words: readonly string[], isAnswer: IsAnswer): Meant | null {
  const first = keyAtFront(plan, words);
  if (first === null) return null;
  const listed = listedAfter(plan, first);
  const [task] = listed.tasks;
  const text = listed.rest.join(' ').trim();
  const isAnswered = task !== undefined && isAnswer(task, text);
  const more = listed.tasks.length > 1 || isAnswered ? null : onlyKeys(plan, listed.rest);
  if (more !== null)
    return { tasks: unique([...listed.tasks, ...more]), text: '', isCertain: true };
  const isAll = listed.tasks.length === 1 || text === '' || isAnswered;
  return { tasks: unique(listed.tasks), text, isCertain: isAll };
}

interface Front {
  readonly task: Task;
  /** What was taken ends in a comma or the like. */
  readonly isJoined: boolean;
  readonly rest: readonly string[];
}

function keyAtFront(plan: Plan, words: readonly string[]): Front | null {
  const [first = '', ...others] = withoutFillers(words);
  const parts = [...(keys.test(first) ? first.split(/(?<=[,;+&])/) : [first]), ...others];
  for (const length of [1, 2]) {
    const taken = parts.slice(0, length).join(' ');
    const task = taskWithKey(plan, taken);
    if (task) return { task, isJoined: joined.test(taken), rest: parts.slice(length) };
  }
  return null;
}

/** '2 og 3', '2, 3': every key that is joined to the one before. */
function listedAfter(plan: Plan, first: Front): { tasks: Task[]; rest: readonly string[] } {
  const tasks = [first.task];
  let { isJoined, rest } = first;
  for (;;) {
    const isJoiner = joiner.test(rest[0] ?? '');
    const after = isJoiner ? rest.slice(1) : rest;
    if (!isJoined && !isJoiner) return { tasks, rest };
    const next = keyAtFront(plan, after);
    if (next === null) {
      const [query = ''] = withoutFillers(after);
      if (keyLike.test(query)) throw new UserError('unknownTask', { query });
      return { tasks, rest };
    }
    tasks.push(next.task);
    ({ isJoined, rest } = next);
  }
}

/** '2 3 4': null when there is anything else among them. */
function onlyKeys(plan: Plan, words: readonly string[]): Task[] | null {
  const tasks: Task[] = [];
  let rest = words;
  while (rest.length > 0) {
    const next = keyAtFront(plan, rest);
    if (next === null) return null;
    tasks.push(next.task);
    rest = next.rest;
  }
  return tasks.length === 0 ? null : tasks;
}

function withoutFillers(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words;
  const isSpelt = fold(first) === 'klik' && isFiller(second);
  return isFiller(first) || isSpelt ? withoutFillers(words.slice(1)) : words;
}

function unique(tasks: readonly Task[]): Task[] {
  return [...new Set(tasks)];
}
