/** That a task has been added by somebody: told once, to whoever does it, whatever its deadline is. */

import type { Task } from '../plan/plan.ts';
import { firstDueOf, type Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import { dayOf } from '../time/when.ts';
import { performer } from './deadline.ts';
import { type Reminder, sendDayOf } from './reminder.ts';
import { toldSoon } from './told-soon.ts';

/** null: nobody has added it, or it is in KLIK only later, and is told of then. */
export function addedReminder(rollout: Rollout, task: Task): Reminder | null {
  const at = addedAt(rollout, task);
  if (at === null) return null;
  const day = toLocalDate(at);
  if ((dayOf(task.published) ?? day) > day) return null;
  const subject = { type: 'task', key: task.key } as const;
  const about = { subject, to: performer, due: firstDueOf(rollout, task) };
  return toldSoon(rollout, about, { type: 'added', on: day }, at);
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
