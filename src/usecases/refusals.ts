/** A refusal that says who may instead, which of those roles nobody holds, and who can fill them. */

import { roleNameIn } from '../domain/plan/plan.ts';
import {
  type Access,
  mayAssignRoles,
  mayKeepItems,
  whoMayAssign,
} from '../domain/rollout/access.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { By } from './by.ts';

/** @throws UserError `notAllowed` */
export function refuseUnless(access: Access, rollout: Rollout, by: By): void {
  if (access.allowed) return;
  const holders = (role: string) =>
    holdersOf(rollout, role, by.now).map(
      ({ name }) => `${name} (${roleNameIn(rollout.plan, role)})`,
    );
  const vacant = access.roles.filter((role) => holders(role).length === 0);
  throw new UserError('notAllowed', {
    who: access.roles.flatMap(holders).join(', '),
    vacant: vacant.map((role) => roleNameIn(rollout.plan, role)).join(', '),
    mayAssign: isAssigner(rollout, by) ? 'yes' : '',
    assigners: isAssigner(rollout, by) ? '' : assigners(rollout, by.now),
  });
}

/** For what takes the right to assign roles. A guest has it in their own name or not at all. @throws UserError */
export function refuseUnlessAssigner(rollout: Rollout, by: By): void {
  const access = mayAssignRoles(rollout, by.personId, by.now);
  if (access.allowed && access.because === 'nobodyHolds') refuseUnlessMember(by);
  refuseUnless(access, rollout, by);
}

/** @throws UserError for a guest, and for whoever is unknown to the host */
export function refuseUnlessMember({ standing = 'member' }: By): void {
  if (standing === 'guest') throw new UserError('guestMayNot');
  if (standing === 'unknown') throw new UserError('whoUnknown');
}

function isAssigner(rollout: Rollout, { personId, now, standing = 'member' }: By): boolean {
  const access = mayAssignRoles(rollout, personId, now);
  return access.allowed && (access.because !== 'nobodyHolds' || standing === 'member');
}

function assigners(rollout: Rollout, at: Date): string {
  const named = whoMayAssign(rollout, at).map(({ person: { name }, role }) =>
    role === null ? name : `${name} (${roleNameIn(rollout.plan, role)})`,
  );
  return named.join(', ');
}

/** For ticking and answering. @throws UserError `notAllowed` */
export function refuseUnlessKeeper(rollout: Rollout, by: By): void {
  const access = mayKeepItems(rollout, by.personId, by.now);
  if (access.allowed && access.because === 'nobodyHolds') refuseUnlessMember(by);
  refuseUnless(access, rollout, by);
}
