/** Somebody says that they still have their roles, or it is said for somebody without an account. */
import { mayStay } from '../domain/may/on-role.ts';
import { holdingsAt } from '../domain/rollout/roles.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';

/**
 * @param whose id of somebody without an account, for whom it is said; left out: of themselves
 * @throws UserError when they hold none, or it is not theirs to say
 */
export function stillThere(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  by: By,
  whose = by.personId,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const { roles } = granted(mayStay(rollout, by, whose), rollout, by);
    const own = roles
      .flatMap((role) => holdingsAt(rollout, role, by.now))
      .filter(({ personId }) => personId === whose);
    const alive = (at: (was: Date | undefined) => string | null) =>
      Object.fromEntries(own.map(({ id, aliveAt }) => [id, at(aliveAt)]));
    return {
      verb: 'role.still',
      subject: null,
      before: { alive: alive((was) => was?.toISOString() ?? null) },
      after: { alive: alive(() => by.now.toISOString()) },
    };
  });
}
