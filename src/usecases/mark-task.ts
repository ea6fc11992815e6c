/** Marks a task as seen or not done yet; its status stays. */
import { mayAcknowledge, maySayNotYet } from '../domain/may/on-task.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { changeTask } from './change-task.ts';
import { granted } from './refusals.ts';

/**
 * `seen`: the person knows of the task, and it is not begun. `not-yet`: answers the question
 * whether the task is done already; its reminders go on.
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

/** @throws UserError when it is too late to say so, or the task does not concern the person */
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
