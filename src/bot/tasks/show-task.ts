import type { Card } from '../../cards/card.ts';
import { sourcedFields } from '../../domain/plan/amend-task.ts';
import type { Task } from '../../domain/plan/plan.ts';
import type { Language, Rollout } from '../../domain/rollout/rollout.ts';
import { isSame, saysSame } from '../../domain/same.ts';
import { dayOf } from '../../domain/time/when.ts';
import type { AuditEntry, Store } from '../../store/store.ts';
import { formatDay } from '../../texts/dates.ts';
import type { Texts } from '../../texts/index.ts';
import { historyCard, type History as Told } from '../../views/tasks/history-card.ts';
import { taskCard } from '../../views/tasks/task-card.ts';
import type { View } from '../../views/view.ts';
import { taskName, whenText } from '../../views/wording.ts';

/** How many steps of its history the task's card shows. */
const newest = 5;
/** How many a history of its own shows: what fits into a Slack message, with a margin. */
const mostShown = 40;

/** Where a task's history is read. */
export interface History {
  readonly store: Pick<Store, 'audit'>;
}

/**
 * One task with its newest history; `heading`: what led here, if there is anything to say of it.
 */
export async function showTask(
  history: History,
  view: View,
  task: Task,
  heading: string | null = null,
): Promise<Card> {
  const told = await historyOf(history, view, task, newest);
  return taskCard(view, task, told, heading);
}

export async function showHistory(
  history: History,
  view: View,
  task: Task,
  heading: string | null = null,
): Promise<Card> {
  return historyCard(view, task, await historyOf(history, view, task, mostShown), heading);
}

/** Of a task or a meeting. */
export async function historyOf(
  { store }: History,
  view: View,
  { key }: Pick<Task, 'key'>,
  most: number,
): Promise<Told> {
  const { rollout } = view;
  const [entries, all] = await Promise.all([
    store.audit.ofTask(rollout.id, key, most),
    store.audit.countOfTask(rollout.id, key),
  ]);
  const steps = entries.map((entry) => {
    const { verb, at, by } = entry;
    return { verb, at, by: by?.name ?? null, said: saidOf(view, entry) };
  });
  return { steps, earlier: Math.max(0, all - steps.length) };
}

function saidOf(view: View, entry: AuditEntry): string | null {
  return (
    dueIn(entry, view.language) ??
    waitsIn(entry, view.rollout) ??
    meetingIn(view, entry) ??
    fieldsIn(entry, view.texts) ??
    personIn(entry, view.rollout) ??
    saidIn(entry)
  );
}

/** When a meeting was then, or why it was cancelled. */
function meetingIn(view: View, { verb, subject, before, after }: AuditEntry): string | null {
  if (!verb.startsWith('event.')) return null;
  const [was, is] = [before, after].map(({ amendments }) => amendments?.events[subject ?? '']);
  if (verb === 'event.cancel') return is?.retired?.why ?? null;
  return is?.when === undefined || saysSame(was?.when, is.when) ? null : whenText(view, is.when);
}

/** The note or reason of a step. Completing keeps an earlier note, which is not shown twice. */
function saidIn({ verb, before, after }: AuditEntry): string | null {
  const note = after.task?.note ?? null;
  const isStep = verb.startsWith('task.') && after.task?.status !== before.task?.status;
  return isStep && !(verb === 'task.complete' && note === before.task?.note) ? note : null;
}

/** The deadlines that were set, the own and KLIK's; null: none was. */
function dueIn({ verb, subject, after }: AuditEntry, language: Language): string | null {
  if (!['task.due', 'plan.due', 'task.dues'].includes(verb)) return null;
  const inKlik = after.amendments?.tasks[subject ?? '']?.due;
  const days = [after.task?.dueOn ?? null, inKlik ? dayOf(inKlik) : null];
  const said = days.flatMap((day) => (day === null ? [] : formatDay(day, language)));
  return said.length === 0 ? null : said.join('; ');
}

/** What it was said to wait for; null: nothing was said of that. */
function waitsIn({ verb, subject, after }: AuditEntry, { plan }: Rollout): string | null {
  const on = after.amendments?.tasks[subject ?? '']?.dependsOn;
  if (verb !== 'plan.waits' || on === undefined || on.length === 0) return null;
  return plan.tasks
    .filter(({ key }) => on.includes(key))
    .map(taskName)
    .join(', ');
}

/** Who is to do it in person; null: nobody was named. */
function personIn({ verb, subject, after }: AuditEntry, { people }: Rollout): string | null {
  const { person } = after.amendments?.tasks[subject ?? ''] ?? {};
  return verb === 'plan.assign' ? (people[person?.id ?? '']?.name ?? null) : null;
}

/** 'Titel, Link': the fields that were corrected; null: none was. */
function fieldsIn(
  { verb, subject, before, after }: AuditEntry,
  { planNews }: Texts,
): string | null {
  if (verb !== 'plan.change') return null;
  const saidOf = ({ amendments }: AuditEntry['after']) => amendments?.tasks[subject ?? ''];
  const [was, is] = [saidOf(before), saidOf(after)];
  const changed = sourcedFields.filter((field) => !isSame(was?.[field], is?.[field]));
  return changed.length === 0 ? null : changed.map((field) => planNews.fields[field]).join(', ');
}
