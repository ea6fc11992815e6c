/** Opens the next of a series once the last has ended: so there is one at a time, and never a pile. */
import type { Amendments } from '../domain/plan/amendments.ts';
import { withNextKey } from '../domain/plan/amendments.ts';
import { Task } from '../domain/plan/plan.ts';
import { nextIn, type Recurrence } from '../domain/plan/recurrence.ts';
import { klikDueOf, type Rollout } from '../domain/rollout/rollout.ts';
import { addDays, toLocalDate } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { calendarOf } from '../domain/time/working-days.ts';

/** What comes after both its own day and today; what was missed is not made up for. null: nothing. */
export function withNext(rollout: Rollout, task: Task, now: Date): Amendments | null {
  const { repeats } = task;
  if (!repeats) return null;
  const today = toLocalDate(now);
  const last = klikDueOf(task) ?? today;
  const { isWorkingDay } = calendarOf(rollout.policy.quiet);
  const on = nextIn(repeats, last > today ? last : today, isWorkingDay);
  if (on === null) return null;
  const { key, amendments } = withNextKey(rollout.amendments, 'local');
  // What was said of this one alone, as when it was added, is no field of a task.
  const fields = Object.keys(Task.shape);
  const kept = Object.fromEntries(Object.entries(task).filter(([field]) => fields.includes(field)));
  const due = { precision: 'day', on, source: task.due.source } as const;
  const next = { ...(kept as Task), key, kind: 'local' as const, due };
  return { ...amendments, addedTasks: [...amendments.addedTasks, next] };
}

interface Begun extends Pick<Recurrence, 'every' | 'until'> {
  readonly key: string;
  /** null: one period from today. */
  readonly due: LocalDate | null;
  readonly today: LocalDate;
}

/** A series that begins with the task of that key, and the day of its first. */
export function seriesFrom({ policy }: Rollout, { key, due, today, every, until }: Begun) {
  const { isWorkingDay } = calendarOf(policy.quiet);
  const days = { every, from: due ?? today, until: null };
  const after = due === null ? today : addDays(due, -1);
  const first = nextIn(days, after, isWorkingDay) ?? today;
  return { due: first, repeats: { ...days, until, series: key } };
}
