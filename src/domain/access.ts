/** Who may change what in a rollout, and who could be asked instead. Reading is free for everyone. */
import { toLocalDate } from './calendar.ts';
import type { Task } from './plan.ts';
import { awayFor } from './recipients.ts';
import { isVacant, projectManagerRole, rolesOf } from './roles.ts';
import type { Rollout } from './rollout.ts';

/**
 * `nobodyHolds`: allowed only because no role that would allow it has a holder.
 * `roles`: keys of the roles whose holders may.
 */
export type Access =
  | { readonly allowed: true; readonly because: 'holder' | 'nobodyHolds' }
  | { readonly allowed: false; readonly roles: readonly string[] };

/** Holders of these give roles to people. */
export const roleAssigners: readonly string[] = [
  projectManagerRole,
  'systemansvarlig',
  'klik-administrator',
];

/**
 * Its performer, its accountable and the projektleder may, and whoever stands in for one of them
 * that day. Vacant roles open no task: whoever wants to begin takes or gives a role first.
 */
export function mayChangeTask(rollout: Rollout, task: Task, personId: string, at: Date): Access {
  const named = [task.performer, task.accountable, projectManagerRole];
  const roles = [...new Set(named.filter((role) => role !== null))];
  const people = [personId, ...awayFor(rollout, personId, toLocalDate(at))];
  const access = people.map((id) => holdsOneOf(rollout, roles, id, at));
  return access.find(({ allowed }) => allowed) ?? { allowed: false, roles };
}

/** Ids of everyone who may, in no order. */
export function whoMayChange(rollout: Rollout, task: Task, at: Date): string[] {
  return Object.keys(rollout.people).filter((id) => mayChangeTask(rollout, task, id, at).allowed);
}

/** Holders of `roleAssigners` may; while none of these roles has a holder, anyone. */
export function mayAssignRoles(rollout: Rollout, personId: string, at: Date): Access {
  if (roleAssigners.every((role) => isVacant(rollout, role, at))) {
    return { allowed: true, because: 'nobodyHolds' };
  }
  return holdsOneOf(rollout, roleAssigners, personId, at);
}

function holdsOneOf(
  rollout: Rollout,
  roles: readonly string[],
  personId: string,
  at: Date,
): Access {
  const held = rolesOf(rollout, personId, at);
  if (roles.some((role) => held.includes(role))) return { allowed: true, because: 'holder' };
  return { allowed: false, roles };
}
