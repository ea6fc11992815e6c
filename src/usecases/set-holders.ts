/** Who holds a role: assigning, replacing and leaving are all a new list of holders. */
import { type Role, roleIn } from '../domain/plan/plan.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { refuseUnlessAssigner } from './refusals.ts';

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
    const present = idsOf(rollout, roleKey, by.now);
    const next = [...new Set(wanted(present))];
    if (!(handsOver && isHandOver(present, next, by))) {
      refuseUnlessMaySetHolders(rollout, roleKey, next, by);
    }
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

/**
 * Whoever holds a role may leave it; everything else takes the right to assign.
 * @param next ids of who is to hold it. @throws UserError
 */
export function refuseUnlessMaySetHolders(
  rollout: Rollout,
  roleKey: string,
  next: readonly string[],
  by: By,
): void {
  const present = idsOf(rollout, roleKey, by.now);
  const others = (ids: readonly string[]) => ids.filter((id) => id !== by.personId);
  const onlyLeaves = !next.includes(by.personId) && others(present).join() === others(next).join();
  if (!onlyLeaves) refuseUnlessAssigner(rollout, by);
}

function idsOf(rollout: Rollout, roleKey: string, at: Date): string[] {
  return holdersOf(rollout, roleKey, at).map(({ id }) => id);
}

/** Whether the person leaves, at most one comes, and all others stay. */
function isHandOver(
  present: readonly string[],
  next: readonly string[],
  { personId }: By,
): boolean {
  const came = next.filter((id) => !present.includes(id));
  const gone = present.filter((id) => !next.includes(id));
  return came.length <= 1 && gone.length === 1 && gone[0] === personId;
}

function refuseTooMany(role: Role, next: readonly string[]): void {
  if (role.most !== null && next.length > role.most) {
    throw new UserError('tooMany', { role: role.name, most: String(role.most) });
  }
}
