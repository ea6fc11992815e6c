/** That the last task in the way is gone: told once to whoever may begin now. */
import type { Task } from '../plan/plan.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { freedAt } from '../rollout/waiting.ts';
import { toLocalDate } from '../time/calendar.ts';
import { dayOf } from '../time/when.ts';
import { performer } from './deadline.ts';
import type { Reminder } from './reminder.ts';
import { toldSoon } from './told-soon.ts';

/**
 * Its key is of what the task waited for and of no day, so that it comes once, also when something
 * of that is reopened and done again. None for what is in KLIK only later: it is told of then.
 */
export function freedReminder(rollout: Rollout, task: Task): Reminder[] {
  const at = freedAt(rollout, task);
  if (at === null || (dayOf(task.published) ?? '') > toLocalDate(at)) return [];
  const subject = { type: 'task', key: task.key } as const;
  const rule = { type: 'freed', waited: task.dependsOn.toSorted().join('+') } as const;
  return [toldSoon(rollout, { subject, to: performer, due: null }, rule, at)];
}
