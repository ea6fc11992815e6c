/**
 * What an import would change, before anything is changed: each row is a task that the rollout has,
 * or a new one, or may be either, which is asked. Nothing is guessed, and nothing is withdrawn by
 * being absent: a file may hold only a part.
 */
import type { ImportedEvent, ImportedTask } from '../plan/imported.ts';
import type { Task } from '../plan/plan.ts';
import { type Rollout, type Status, stateOf } from '../rollout/rollout.ts';
import { saysSame } from '../same.ts';
import { wordsIn } from '../words/words-in.ts';
import { compareEvents, type EventComparison } from './compare-events.ts';

/** The fields of a task that an import can change. */
const importedFields = [
  ...(['title', 'klikCode', 'due', 'published', 'performer', 'accountable'] as const),
  ...(['theme', 'phase', 'description', 'link'] as const),
] as const;
export type ImportedField = (typeof importedFields)[number];

export interface ChangedRow {
  readonly row: ImportedTask;
  readonly task: Task;
  readonly fields: readonly ImportedField[];
}

/** A task that is done here and not there, or the other way round. */
export interface StatusDifference {
  readonly task: Task;
  readonly here: Status;
  readonly there: Status;
}

export interface Comparison {
  readonly added: readonly ImportedTask[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: readonly Task[];
  /** The title is nearly that of these tasks. */
  readonly doubtful: readonly { readonly row: ImportedTask; readonly like: readonly Task[] }[];
  readonly statuses: readonly StatusDifference[];
  readonly events: EventComparison;
}

/** How many rows are new, and how many change something: tasks and meetings. */
export function countOf({
  added,
  changed,
  events,
}: Pick<Comparison, 'added' | 'changed' | 'events'>) {
  return {
    added: added.length + events.added.length,
    changed: changed.length + events.changed.length,
  };
}

export function compare(
  rollout: Rollout,
  rows: readonly ImportedTask[],
  events: readonly ImportedEvent[] = [],
): Comparison {
  const matched = rows.map((row) => ({ row, ...matchOf(rollout, row) }));
  const known = matched.flatMap(({ row, task }) => (task ? [{ row, task }] : []));
  const compared = known.map(({ row, task }) => ({ row, task, fields: changesIn(task, row) }));
  return {
    added: matched.filter(({ task, like }) => !task && like.length === 0).map(({ row }) => row),
    changed: compared.filter(({ fields }) => fields.length > 0),
    unchanged: compared.filter(({ fields }) => fields.length === 0).map(({ task }) => task),
    doubtful: matched.filter(({ like }) => like.length > 0).map(({ row, like }) => ({ row, like })),
    events: compareEvents(rollout, events),
    statuses: known.flatMap(({ row, task }) => statusDifference(rollout, task, row)),
  };
}

interface Match {
  readonly task: Task | null;
  /** Where it is none for sure: those that it may be. */
  readonly like: readonly Task[];
}

/**
 * By our own key or its number, then KLIK's code, then the title; a title like another's is asked
 * about.
 */
function matchOf({ plan }: Rollout, row: ImportedTask): Match {
  const all = [...plan.tasks, ...(plan.retired?.tasks ?? [])];
  const key = row.key?.toUpperCase();
  const code = row.klikCode && folded(row.klikCode);
  const task =
    all.find((one) => one.key === key) ??
    all.find((one) => one.klikCode !== undefined && folded(one.klikCode) === code) ??
    all.find((one) => row.title !== null && folded(one.title) === folded(row.title));
  if (task !== undefined) return { task, like: [] };
  if (row.isNew) return { task: null, like: [] };
  const isOther = (one: Task) => code !== null && one.klikCode !== undefined;
  const like = all.filter((one) => !isOther(one) && areAlike(one.title, row.title ?? ''));
  return { task: null, like };
}

/** A text's letters and digits alone: spaces, dashes, capitals and accents do not matter. */
function folded(text: string): string {
  return wordsIn(text).join('');
}

/** The share of the longer title's words that the other must have to count as similar. */
const alike = 0.75;

function areAlike(one: string, other: string): boolean {
  const [some, others] = [wordsOf(one), wordsOf(other)];
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared > 0 && shared / Math.max(some.size, others.size) >= alike;
}

function wordsOf(text: string): Set<string> {
  return new Set(wordsIn(text).filter((word) => word.length > 1));
}

/**
 * The fields in which the row differs from the task. A field that the row leaves out changes
 * nothing.
 */
export function changesIn(task: Task, row: ImportedTask): ImportedField[] {
  return importedFields.filter((field) => {
    const said = row[field];
    return said !== null && !saysSame(task[field], said);
  });
}

const isDone = (status: Status) => status === 'completed' || status === 'performed';

function statusDifference(rollout: Rollout, task: Task, row: ImportedTask): StatusDifference[] {
  const { status: here } = stateOf(rollout, task);
  const there = row.status;
  if (there === null || there === here) return [];
  const isTold = isDone(there) || isDone(here);
  return isTold ? [{ task, here, there }] : [];
}
