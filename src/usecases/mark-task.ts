/** What somebody says of a task that leaves its status as it is. */
import { mayAcknowledge, maySayNotYet } from '../domain/may/on-task.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { changeTask } from './change-task.ts';
import { granted } from './refusals.ts';

/**
 * `seen`: they know of it, and nothing is begun. `not-yet`: it is not done, where it may have been;
 * from now on it is reminded of as before.
 */
export type Mark = 'seen' | 'not-yet';

const marks = {
  seen: {
    mayMark: mayAcknowledge,
    to: ({ now, personId }: By) => ({ seenAt: now, seenBy: personId }),
  },
  'not-yet': {
    mayMark: maySayNotYet,
    to: ({ now, personId }: By) => ({ changedAt: now, changedBy: personId }),
  },
} as const;

/** @throws UserError when the task is past that, or does not concern the person */
export function markTask(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  mark: Mark,
  key: string,
  by: By,
): Promise<Changed> {
  const { mayMark, to } = marks[mark];
  return changeTask(store, rolloutId, key, by, (rollout, task) => {
    granted(mayMark(rollout, task, by), rollout, by);
    return { verb: `task.${mark}`, to: to(by) };
  });
}
