/** Hands a role over: another person takes the place of one of its holders, with all that goes with it. */
import { mayHandOverRole } from '../domain/may/on-role.ts';
import type { Role } from '../domain/plan/plan.ts';
import { holdersOf, isHeldAt } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { settingHolders } from './set-holders.ts';
import { termsOf } from './terms.ts';

/**
 * @param whose id of the holder whose place is taken; null: their own, else the primary's
 * @throws UserError when they may not, or as `setHolders` does
 */
export function handOver(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { role, from: whose }: { readonly role: Role; readonly from: string | null },
  personId: string,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const { from } = granted(mayHandOverRole(rollout, role, whose, by), rollout, by);
    if (whose !== null && from !== whose) throw new UserError('staleButton');
    return handingOver(rollout, role, from, personId, by);
  });
}

/** The areas go along; and whoever takes the primary's place among several is the primary. */
function handingOver(
  rollout: Rollout,
  role: Role,
  from: string | null,
  personId: string,
  by: By,
): Change {
  const wanted = (present: readonly string[]) => [...present.filter((id) => id !== from), personId];
  const term = termsOf(rollout, role.key, by.now).find(
    (one) => one.personId === from && isHeldAt(one, by.now),
  );
  const said = { areas: term?.areas };
  const change = settingHolders(rollout, { role: role.key, wanted, handsOver: true }, by, said);
  const [primary, ...others] = holdersOf(rollout, role.key, by.now);
  const { holders } = change.after;
  if (!role.primary || others.length === 0 || primary?.id !== from || !holders) return change;
  const terms = holders.terms?.map((one) =>
    one.personId === personId && isHeldAt(one, by.now)
      ? { ...one, primaryAt: [...(one.primaryAt ?? []), by.now] }
      : one,
  );
  return {
    ...change,
    after: { ...change.after, holders: { ...holders, ...(terms && { terms }) } },
  };
}
