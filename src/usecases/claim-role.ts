/** Takes a role that nobody holds: of two who want it at once, one gets it. */
import { mayClaim } from '../domain/may/on-role.ts';
import { roleIn } from '../domain/plan/plan.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { beginning, settingTerms, termsOf } from './terms.ts';

/** @throws UserError `roleTaken`, which says by whom; inside the transaction */
export function claimRole(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  key: string,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const role = roleIn(rollout.plan, key);
    if (role === undefined) throw new UserError('staleButton');
    granted(mayClaim(rollout, role, by), rollout, by);
    const own = beginning(by.personId, by.now, null, {}, by);
    const ahead = termsOf(rollout, key, by.now);
    return settingTerms(rollout, 'role.claim', key, [own, ...ahead], by);
  });
}
