/** Says that one has seen a task. It is no status: nothing is begun. */
import { mayAcknowledge } from '../domain/rollout/access.ts';
import { stateOf } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { factsOf, knownTask } from './known-task.ts';
import { refuseUnless } from './refusals.ts';

/** @throws UserError when the task is begun or closed, or does not concern the person */
export function acknowledge(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  key: string,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const task = knownTask(rollout.plan, key);
    const before = stateOf(rollout, task);
    const { status, seenBy } = before;
    refuseUnless(mayAcknowledge(rollout, task, by.personId, by.now), rollout, by);
    if (status !== 'notStarted') throw new UserError('alreadyThere', { ...factsOf(task), status });
    if (seenBy === by.personId) throw new UserError('alreadySeen', factsOf(task));
    return {
      verb: 'task.seen',
      subject: key,
      before: { task: before },
      after: { task: { ...before, seenAt: by.now, seenBy: by.personId } },
    };
  });
}
