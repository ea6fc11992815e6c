/** Puts the reminders of a task off, for whoever gets them. The task itself stays as it is. */

import { mayPutOff } from '../domain/may/on-task.ts';
import { snoozeDay } from '../domain/reminders/snooze.ts';
import { firstDueOf } from '../domain/rollout/rollout.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { changeTask } from './change-task.ts';
import { factsOf, granted } from './refusals.ts';

/**
 * `wish`: the day asked for; where the person cannot be written to it becomes the nearest one.
 * @throws UserError when there is nothing to put off, or not until then
 */
export function putOff(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { task: key, wish }: { readonly task: string; readonly wish: LocalDate },
  by: By,
): Promise<Changed> {
  return changeTask(store, rolloutId, key, by, (rollout, task) => {
    const { last } = granted(mayPutOff(rollout, task, by), rollout, by);
    const until = snoozeDay(rollout, task, by.personId, wish, by.now);
    if (until === null) {
      const due = firstDueOf(rollout, task) ?? last;
      throw new UserError('putOffTooFar', { ...factsOf(task), last, due, input: 'date' });
    }
    return { verb: 'task.snooze', to: { snoozedUntil: until, snoozedBy: by.personId } };
  });
}
