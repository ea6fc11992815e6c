/** Somebody says that they still have their roles. */
import { mayStay } from '../domain/may/on-role.ts';
import { holdingsAt } from '../domain/rollout/roles.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';

/** @throws UserError when they hold none */
export function stillThere(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const { roles } = granted(mayStay(rollout, by), rollout, by);
    const own = roles
      .flatMap((role) => holdingsAt(rollout, role, by.now))
      .filter(({ personId }) => personId === by.personId);
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
