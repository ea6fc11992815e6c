/** Sets the municipality's own deadline of a task. The one in KLIK is KOMBIT's. */

import type { Task } from '../domain/plan/plan.ts';
import { type Access, mayAssignRoles, mayChangeTask } from '../domain/rollout/access.ts';
import { isToDo, type Rollout, stateOf } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { dayOf, type LocalDate } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { factsOf, knownTask } from './known-task.ts';
import { refuseUnless } from './refusals.ts';

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
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const task = knownTask(rollout.plan, key);
    refuseUnlessMaySetDue(rollout, task, by);
    if (on !== null && on < toLocalDate(by.now)) {
      throw new UserError('duePast', { day: on, input: 'date' });
    }
    const before = stateOf(rollout, task);
    const dueOn = on === dayOf(task.due) ? null : on;
    if (dueOn === before.dueOn) {
      throw new UserError('dueUnchanged', { ...factsOf(task), input: 'date' });
    }
    return {
      verb: 'task.due',
      subject: key,
      before: { task: before },
      after: { task: { ...before, dueOn } },
    };
  });
}

/** @throws UserError when the person may not, or the task is closed */
export function refuseUnlessMaySetDue(rollout: Rollout, task: Task, by: By): void {
  refuseUnless(maySetDue(rollout, task, by), rollout, by);
  const { status } = stateOf(rollout, task);
  if (!isToDo(status)) throw new UserError('reopenFirst', { ...factsOf(task), status });
}

/** Whoever may change the task, and whoever assigns roles. */
function maySetDue(rollout: Rollout, task: Task, { personId, now }: By): Access {
  const changer = mayChangeTask(rollout, task, personId, now);
  const assigner = mayAssignRoles(rollout, personId, now);
  if (changer.allowed || assigner.allowed) return changer.allowed ? changer : assigner;
  return { allowed: false, roles: [...new Set([...changer.roles, ...assigner.roles])] };
}
