/**
 * Reads a new task as it is typed: `"Titel" frist 15. december tekniker MI 15`, in any order behind
 * the title.
 */
import type { Plan } from '../../domain/plan/plan.ts';
import type { Recurrence } from '../../domain/plan/recurrence.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import type { NewTask } from '../../usecases/amend-plan.ts';
import { findRole } from '../line/find.ts';

/** `kind` null: whether it is in KLIK is not said, and is asked. */
export type TypedTask = Omit<NewTask, 'kind'> & { readonly kind: NewTask['kind'] | null };

const dueWords = ['frist', 'deadline', 'due'];
const untilWords = ['til', 'until', 'indtil'];
/** How often a task comes again, in one word or two. */
const everies: Readonly<Record<string, Recurrence['every']>> = {
  ...{
    'hver uge': 'week',
    ugentlig: 'week',
    ugentligt: 'week',
    'every week': 'week',
    weekly: 'week',
  },
  ...{ 'hver maaned': 'month', maanedlig: 'month', maanedligt: 'month' },
  ...{ 'every month': 'month', monthly: 'month' },
  ...{ 'hvert kvartal': 'quarter', kvartalsvis: 'quarter' },
  ...{ 'every quarter': 'quarter', quarterly: 'quarter' },
};
const kinds: Readonly<Record<string, NewTask['kind']>> = {
  klik: 'klik',
  lokal: 'local',
  local: 'local',
};
/** 'MI 15' or 'MI15': as KLIK writes its codes, in capitals. */
const code = /^\p{Lu}{1,4} ?\d{1,3}$/u;
/** The most words that a day is written with: 'tirsdag den 15. december 2026'. */
const longestDay = 5;

/** @throws UserError for a day or a role that is not understood; nothing is guessed */
export function readNewTask(plan: Plan, words: readonly string[], today: LocalDate): TypedTask {
  const { title, rest } = splitTitle(words);
  const task = { title, kind: null, klikCode: null, due: null, performer: null, accountable: null };
  return readRest(plan, rest, today, task);
}

/**
 * The title: the first word if quoted, else all words up to the first keyword that may follow it.
 */
function splitTitle(words: readonly string[]) {
  const [first = '', ...others] = words;
  if (first.includes(' ')) return { title: first.trim(), rest: others };
  const end = words.findIndex((word, index) => index > 0 && follows(word, words[index + 1]));
  const length = end < 0 ? words.length : end;
  return { title: words.slice(0, length).join(' '), rest: words.slice(length) };
}

function follows(word: string, next = ''): boolean {
  const isCode = code.test(word) || code.test(`${word} ${next}`);
  return isOneOf(dueWords, word) || isCode || everyAtFront([word, next]) !== null;
}

function readRest(
  plan: Plan,
  words: readonly string[],
  today: LocalDate,
  task: TypedTask,
): TypedTask {
  const [first, second = ''] = words;
  if (first === undefined) return task;
  const go = (taken: number, more: Partial<TypedTask>) =>
    readRest(plan, words.slice(taken), today, { ...task, ...more });
  if (isOneOf(dueWords, first)) {
    const { length, due } = dayAtFront(words.slice(1), today);
    return go(1 + length, { due });
  }
  const every = everyAtFront(words);
  if (every !== null) {
    const { until = null } = task.repeats ?? {};
    return go(every.length, { kind: task.kind ?? 'local', repeats: { every: every.every, until } });
  }
  if (isOneOf(untilWords, first) && task.repeats) {
    const { length, due: until } = dayAtFront(words.slice(1), today);
    return go(1 + length, { repeats: { ...task.repeats, until } });
  }
  const kind = kinds[fold(first)];
  if (kind !== undefined) return go(1, { kind });
  for (const [length, text] of [
    [1, first],
    [2, `${first} ${second}`],
  ] as const) {
    if (code.test(text)) return go(length, { klikCode: text, kind: 'klik' });
  }
  const isUntil = (word: string) => task.repeats !== undefined && isOneOf(untilWords, word);
  const end = words.findIndex(
    (word, index) => follows(word, words[index + 1]) || isKind(word) || isUntil(word),
  );
  const length = end < 0 ? words.length : end;
  return go(length, { performer: findRole(plan, words.slice(0, length).join(' ')).key });
}

function dayAtFront(words: readonly string[], today: LocalDate) {
  for (let length = Math.min(longestDay, words.length); length > 0; length -= 1) {
    const due = parseDay(words.slice(0, length).join(' '), today);
    if (due !== null) return { length, due };
  }
  throw new UserError('dayUnread', { text: words.slice(0, longestDay).join(' '), input: 'date' });
}

function everyAtFront([first = '', second = '']: readonly string[]) {
  for (const [length, text] of [
    [2, `${first} ${second}`],
    [1, first],
  ] as const) {
    const every = everies[fold(text)];
    if (every !== undefined) return { length, every };
  }
  return null;
}

function isKind(word: string): boolean {
  return kinds[fold(word)] !== undefined;
}

function isOneOf(names: readonly string[], word: string): boolean {
  return names.includes(fold(word));
}
