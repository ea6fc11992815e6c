/** A refusal that says who may instead, and which of those roles nobody holds. */

import { type Access, mayAssignRoles } from '../domain/access.ts';
import { roleNameIn } from '../domain/plan.ts';
import { holdersOf } from '../domain/roles.ts';
import type { Rollout } from '../domain/rollout.ts';
import { UserError } from '../errors.ts';
import type { By } from './by.ts';

/** @throws UserError `notAllowed` */
export function refuseUnless(access: Access, rollout: Rollout, by: By): void {
  if (access.allowed) return;
  const name = (key: string) => roleNameIn(rollout.plan, key);
  const roles = access.roles.map((role) => ({ role, people: holdersOf(rollout, role, by.now) }));
  throw new UserError('notAllowed', {
    who: roles
      .flatMap(({ role, people }) => people.map((person) => `${person.name} (${name(role)})`))
      .join(', '),
    vacant: roles
      .filter(({ people }) => people.length === 0)
      .map(({ role }) => name(role))
      .join(', '),
  });
}

/** For what takes the right to assign roles. @throws UserError `notAllowed` */
export function refuseUnlessAssigner(rollout: Rollout, by: By): void {
  refuseUnless(mayAssignRoles(rollout, by.personId, by.now), rollout, by);
}
