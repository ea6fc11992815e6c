/** Hands a task over: another person takes the role by which it is done. */
import type { HandOver } from '../domain/may/on-task.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { setHolders } from './set-holders.ts';

/** As `mayHandOver` has found it. @throws UserError as `setHolders` does */
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
