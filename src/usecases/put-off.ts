/** Puts the reminders of a task off, for whoever gets them. The task itself stays as it is. */

import type { Task } from '../domain/plan/plan.ts';
import { recipientOn } from '../domain/reminders/recipients.ts';
import { snoozeDay } from '../domain/reminders/snooze.ts';
import { dueDayOf, isToDo, type Rollout, stateOf } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { factsOf, knownTask } from './known-task.ts';

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
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const task = knownTask(rollout.plan, key);
    const last = lastDayToPutOff(rollout, task, by);
    const until = snoozeDay(rollout, task, by.personId, wish, by.now);
    if (until === null) {
      const due = dueDayOf(rollout, task) ?? last;
      throw new UserError('putOffTooFar', { ...factsOf(task), last, due, input: 'date' });
    }
    const before = stateOf(rollout, task);
    return {
      verb: 'task.snooze',
      subject: key,
      before: { task: before },
      after: { task: { ...before, snoozedUntil: until, snoozedBy: by.personId } },
    };
  });
}

/**
 * The last day until which the person can put the task off.
 * @throws UserError when the task is closed or its deadline passed, too close or unknown, or when
 * its reminders go to somebody else
 */
export function lastDayToPutOff(rollout: Rollout, task: Task, by: By): LocalDate {
  const { status } = stateOf(rollout, task);
  if (!isToDo(status)) throw new UserError('alreadyThere', { ...factsOf(task), status });
  const due = dueDayOf(rollout, task);
  if (due === null || due < toLocalDate(by.now)) throw new UserError('notPutOff', factsOf(task));
  const subject = { type: 'task', key: task.key } as const;
  const receiver = recipientOn(rollout, { subject, to: { type: 'performer' } }, due);
  if (receiver?.type !== 'person' || receiver.personId !== by.personId) {
    const id = receiver?.type === 'person' ? receiver.personId : '';
    const who = rollout.people[id]?.name ?? '';
    throw new UserError('notYourReminders', { ...factsOf(task), who });
  }
  const last = snoozeDay(rollout, task, by.personId, due, by.now);
  if (last === null) throw new UserError('putOffTooFar', { ...factsOf(task), last: '' });
  return last;
}
