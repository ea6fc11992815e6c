/** Hands a task over: another person takes the role by which it is done. */
import { type Role, roleIn, type Task } from '../domain/plan/plan.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { factsOf } from './known-task.ts';
import { refuseUnlessAssigner } from './refusals.ts';
import { setHolders } from './set-holders.ts';

export interface HandOver {
  readonly role: Role;
  /** Id of the person who leaves it; null: it is vacant. */
  readonly from: string | null;
}

/**
 * Which role goes along, and from whom: the one by which the person has the task, or the performer's
 * from its primary holder for those who may assign roles.
 * @throws UserError when the person may not, or the task has no role
 */
export function handOverOf(rollout: Rollout, task: Task, by: By): HandOver {
  const roles = [task.performer, task.accountable].filter((role) => role !== null);
  const holders = (role: string) => holdersOf(rollout, role, by.now).map(({ id }) => id);
  const own = roles.find((role) => holders(role).includes(by.personId));
  const role = roleIn(rollout.plan, own ?? roles[0] ?? '');
  if (role === undefined) throw new UserError('noRoleToHandOver', factsOf(task));
  if (own !== undefined) return { role, from: by.personId };
  refuseUnlessAssigner(rollout, by);
  return { role, from: holders(role.key)[0] ?? null };
}

/** @throws UserError as `setHolders` does */
export function handOver(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { role, from }: HandOver,
  personId: string,
  by: By,
): Promise<Changed> {
  const wanted = (present: readonly string[]) => [...present.filter((id) => id !== from), personId];
  return setHolders(store, rolloutId, role.key, wanted, by, true);
}
