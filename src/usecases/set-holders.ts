/** Who holds a role: assigning, replacing and leaving are all a new list of holders. */
import { maySetHolders } from '../domain/may/on-rollout.ts';
import { type Role, roleIn } from '../domain/plan/plan.ts';
import { holdersOf, isHeldAt } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store, Term } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { beginning, ending, type Said, settingTerms, termsOf } from './terms.ts';

/** From the ids of the present holders to those of the new ones. */
type Wanted = (present: readonly string[]) => readonly string[];

/**
 * Sets who holds the role. `wanted` makes the new list of person ids out of the present one, inside
 * the transaction, so that two people who assign at once do not undo each other.
 * @throws UserError when the person may not, the role does not exist, holds too few people, or
 * nothing would change (`unchanged`)
 * @param said of those who come, and why the others go
 */
export function setHolders(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  roleKey: string,
  wanted: Wanted,
  by: By,
  said: Said = {},
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) =>
    settingHolders(rollout, { role: roleKey, wanted, handsOver: false }, by, said),
  );
}

/** @param handsOver whoever holds the role may let one other person take their place */
export function settingHolders(
  rollout: Rollout,
  { role: key, wanted, handsOver }: { role: string; wanted: Wanted; handsOver: boolean },
  by: By,
  said: Said = {},
): Change {
  const role = roleIn(rollout.plan, key);
  if (role === undefined) throw new UserError('staleButton');
  const present = holdersOf(rollout, key, by.now).map(({ id }) => id);
  const next = [...new Set(wanted(present))];
  granted(maySetHolders(rollout, { role: key, next, handsOver }, by), rollout, by);
  refuseTooMany(role, next);
  if (next.length === present.length && next.every((id) => present.includes(id))) {
    throw new UserError('holdersUnchanged', { role: role.name });
  }
  const terms = termsOf(rollout, key, by.now);
  const isNew = (id: string) => next.includes(id) && !present.includes(id);
  const staying = terms.flatMap((term): Term[] => {
    const { personId } = term;
    if (!isHeldAt(term, by.now)) return isNew(personId) ? [] : [term];
    return [next.includes(personId) ? term : ending(term, by.now, said.why, by)];
  });
  const coming = next.filter(isNew).map((id) => beginning(id, by.now, null, said, by));
  return settingTerms(rollout, 'role.set', key, [...staying, ...coming], by);
}

function refuseTooMany(role: Role, next: readonly string[]): void {
  if (role.most !== null && next.length > role.most) {
    throw new UserError('tooMany', { role: role.name, most: String(role.most), input: 'people' });
  }
}
