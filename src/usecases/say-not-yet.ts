/** Says that a task is not done yet, where it may have been: from now on it is reminded of as before. */
import { mayChangeTask } from '../domain/rollout/access.ts';
import { questionOf } from '../domain/rollout/questions.ts';
import { stateOf } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { factsOf, knownTask } from './known-task.ts';
import { refuseUnless } from './refusals.ts';

/** @throws UserError when the person may not, or nothing is asked any more */
export function sayNotYet(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  key: string,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const task = knownTask(rollout.plan, key);
    refuseUnless(mayChangeTask(rollout, task, by.personId, by.now), rollout, by);
    const before = stateOf(rollout, task);
    if (questionOf(rollout, task) === null) {
      throw new UserError('alreadyThere', { ...factsOf(task), status: before.status });
    }
    return {
      verb: 'task.not-yet',
      subject: key,
      before: { task: before },
      after: { task: { ...before, changedAt: by.now, changedBy: by.personId } },
    };
  });
}
