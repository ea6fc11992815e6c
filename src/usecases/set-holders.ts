/** Who holds a role: assigning, replacing and leaving are all a new list of holders. */
import { maySetHolders } from '../domain/may/on-rollout.ts';
import { type Role, roleIn } from '../domain/plan/plan.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';

/**
 * Sets who holds the role. `wanted` makes the new list of person ids out of the present one, inside
 * the transaction, so that two people who assign at once do not undo each other.
 * `handsOver`: whoever holds the role may let one other person take their place.
 * @throws UserError when the person may not, the role does not exist, holds too few people, or
 * nothing would change (`unchanged`)
 */
export function setHolders(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  roleKey: string,
  wanted: (present: readonly string[]) => readonly string[],
  by: By,
  handsOver = false,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const role = roleIn(rollout.plan, roleKey);
    if (role === undefined) throw new UserError('staleButton');
    const present = holdersOf(rollout, roleKey, by.now).map(({ id }) => id);
    const next = [...new Set(wanted(present))];
    granted(maySetHolders(rollout, { role: roleKey, next, handsOver }, by), rollout, by);
    refuseTooMany(role, next);
    if (next.length === present.length && next.every((id) => present.includes(id))) {
      throw new UserError('holdersUnchanged', { role: role.name });
    }
    return {
      verb: 'role.set',
      subject: roleKey,
      before: { holders: { role: roleKey, personIds: present } },
      after: { holders: { role: roleKey, personIds: next } },
    };
  });
}

function refuseTooMany(role: Role, next: readonly string[]): void {
  if (role.most !== null && next.length > role.most) {
    throw new UserError('tooMany', { role: role.name, most: String(role.most) });
  }
}
