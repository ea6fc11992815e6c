/** That a task has been added by somebody: told once, to whoever does it, whatever its deadline is. */

import type { Task } from '../plan/plan.ts';
import { firstDueOf, type Rollout } from '../rollout/rollout.ts';
import { addDays, hourOf, toLocalDate } from '../time/calendar.ts';
import { dayOf } from '../time/when.ts';
import { performer } from './deadline.ts';
import { evening } from './inbox.ts';
import { type Reminder, reminderAt, sendDayOf } from './reminder.ts';
import { minuteAfter } from './role-notices.ts';
import { seriesOf } from './series.ts';

/**
 * At once in the hours of a working day, else when they can be written to next. null: nobody has added
 * it, or it is in KLIK only later, and is told of then.
 */
export function addedReminder(rollout: Rollout, task: Task): Reminder | null {
  const at = addedAt(rollout, task);
  if (at === null) return null;
  const day = toLocalDate(at);
  if ((dayOf(task.published) ?? day) > day) return null;
  const subject = { type: 'task', key: task.key } as const;
  const about = { subject, to: performer, due: firstDueOf(rollout, task) };
  const series = seriesOf(rollout, about);
  const rule = { type: 'added', on: day } as const;
  const isEarly = hourOf(at) < series.hourOn(day);
  if (series.isOpen(day) && !isEarly && hourOf(at) < evening) {
    return reminderAt({ ...about, rule }, minuteAfter(at));
  }
  return series.reminder(rule, series.firstOpen(isEarly ? day : addDays(day, 1)));
}

/** Instead of all that its performer would have been told until then. */
export function withAdded(added: Reminder | null, others: readonly Reminder[]): Reminder[] {
  if (added === null) return [...others];
  const isOver = (other: Reminder) =>
    other.to.type === performer.type && sendDayOf(other) <= sendDayOf(added);
  return [added, ...others.filter((other) => !isOver(other))];
}

/** null: it is the plan's own. */
export function addedAt({ amendments }: Rollout, { key }: Task): Date | null {
  const added = amendments.addedTasks.find((task) => task.key === key);
  return added?.addedAt === undefined ? null : new Date(added.addedAt);
}
