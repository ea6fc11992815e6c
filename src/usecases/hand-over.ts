/** Hands a task over: another person takes the role by which it is done. */
import { type HandOver, mayHandOver } from '../domain/may/on-task.ts';
import type { Task } from '../domain/plan/plan.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { settingHolders } from './set-holders.ts';

/** @param of as it was found and shown. @throws UserError when it may not be any more, or as `setHolders` does */
export function handOver(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  task: Task,
  { role, from }: HandOver,
  personId: string,
  by: By,
): Promise<Changed> {
  const wanted = (present: readonly string[]) => [...present.filter((id) => id !== from), personId];
  return store.rollouts.change(rolloutId, by, (rollout) => {
    granted(mayHandOver(rollout, task, by), rollout, by);
    return settingHolders(rollout, { role: role.key, wanted, handsOver: true }, by);
  });
}
