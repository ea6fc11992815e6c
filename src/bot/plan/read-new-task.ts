/**
 * Reads a new task as it is typed: `"Titel" frist 15. december tekniker MI 15`, in any order behind
 * the title.
 */
import type { Plan } from '../../domain/plan/plan.ts';
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import type { NewTask } from '../../usecases/amend-plan.ts';
import { findRole } from '../line/find.ts';

/** `kind` null: whether it is in KLIK is not said, and is asked. */
export type TypedTask = Omit<NewTask, 'kind'> & { readonly kind: NewTask['kind'] | null };

const dueWords = ['frist', 'deadline', 'due'];
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
  return isOneOf(dueWords, word) || code.test(word) || code.test(`${word} ${next}`);
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
  const kind = kinds[fold(first)];
  if (kind !== undefined) return go(1, { kind });
  for (const [length, text] of [
    [1, first],
    [2, `${first} ${second}`],
  ] as const) {
    if (code.test(text)) return go(length, { klikCode: text, kind: 'klik' });
  }
  const end = words.findIndex((word, index) => follows(word, words[index + 1]) || isKind(word));
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

function isKind(word: string): boolean {
  return kinds[fold(word)] !== undefined;
}

function isOneOf(names: readonly string[], word: string): boolean {
  return names.includes(fold(word));
}
