/** Sets the municipality's own deadline of a task. The one in KLIK is KOMBIT's. */

import { maySetDue } from '../domain/may/on-task.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { dayOf, type LocalDate } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { changeTask } from './change-task.ts';
import { factsOf, granted } from './refusals.ts';

/**
 * `on` null: the plan's again.
 * @throws UserError when the person may not, the task is closed, or the day has passed or changes
 * nothing
 */
export function setDue(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { task: key, on }: { readonly task: string; readonly on: LocalDate | null },
  by: By,
): Promise<Changed> {
  return changeTask(store, rolloutId, key, by, (rollout, task, before) => {
    granted(maySetDue(rollout, task, by), rollout, by);
    if (on !== null && on < toLocalDate(by.now)) {
      throw new UserError('duePast', { day: on, input: 'date' });
    }
    const dueOn = on === dayOf(task.due) ? null : on;
    if (dueOn === before.dueOn) {
      throw new UserError('dueUnchanged', { ...factsOf(task), input: 'date' });
    }
    return { verb: 'task.due', to: { dueOn } };
  });
}
