/**
 * Who may read and change what in a rollout, and who could be asked instead. Buttons ask here whether
 * to appear, and use cases ask again, so that nothing is offered that would be refused.
 */

import type { Task } from '../plan/plan.ts';
import { type Addressee, awayFor, recipientOf } from '../reminders/recipients.ts';
import { toLocalDate } from '../time/calendar.ts';
import { holdersOf, isVacant, projectManagerRole, rolesOf } from './roles.ts';
import { type Person, type Rollout, stateOf } from './rollout.ts';

/**
 * `administrator`: nobody has come as projektleder since they were named. `nobodyHolds`: allowed only
 * because no role that would allow it has a holder, and nobody was named. `roles`: keys of the roles
 * whose holders may.
 */
export type Access =
  | { readonly allowed: true; readonly because: 'holder' | 'administrator' | 'nobodyHolds' }
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

/** Whoever may change it, and whoever is written to about it in any capacity: a deputy may hold no role. */
export function mayAcknowledge(rollout: Rollout, task: Task, personId: string, at: Date): Access {
  const subject = { type: 'task', key: task.key } as const;
  const isReminded = capacities.some((type) => {
    const recipient = recipientOf(rollout, { subject, to: { type } as Addressee }, at);
    return recipient?.type === 'person' && recipient.personId === personId;
  });
  if (isReminded) return { allowed: true, because: 'holder' };
  return mayChangeTask(rollout, task, personId, at);
}

const capacities: readonly Addressee['type'][] = [
  'performer',
  'accountable',
  'projektleder',
  'faglig-leder',
];

/** Whether there is anything to acknowledge besides: it is begun, or was acknowledged by them. */
export function canAcknowledge(rollout: Rollout, task: Task, personId: string, at: Date): boolean {
  const { status, seenBy } = stateOf(rollout, task);
  if (status !== 'notStarted' || seenBy === personId) return false;
  return mayAcknowledge(rollout, task, personId, at).allowed;
}

/** Whoever has a part in it may tick and answer, and whoever gives roles. */
export function mayKeepItems(rollout: Rollout, personId: string, at: Date): Access {
  if (isInvolved(rollout, personId, at)) return { allowed: true, because: 'holder' };
  return mayAssignRoles(rollout, personId, at);
}

/** Holders of `roleAssigners` may, and the administrator; where there are neither, anyone. */
export function mayAssignRoles(rollout: Rollout, personId: string, at: Date): Access {
  const access = holdsOneOf(rollout, roleAssigners, personId, at);
  if (access.allowed) return access;
  if (isAdministrator(rollout, personId, at)) return { allowed: true, because: 'administrator' };
  const isOpen = administratorOf(rollout, at) === null && hasNoAssigner(rollout, at);
  return isOpen ? { allowed: true, because: 'nobodyHolds' } : access;
}

/** Everyone who may in their own name, with the key of the role that lets them; null: their care. */
export function whoMayAssign(
  rollout: Rollout,
  at: Date,
): readonly { readonly person: Person; readonly role: string | null }[] {
  const administrator = rollout.people[administratorOf(rollout, at) ?? ''];
  const holders = roleAssigners.flatMap((role) =>
    holdersOf(rollout, role, at).map((person) => ({ person, role })),
  );
  const isOne = holders.some(({ person }) => person === administrator);
  return administrator && !isOne ? [...holders, { person: administrator, role: null }] : holders;
}

/**
 * The id of who looks after the rollout until somebody comes as projektleder; and again when that
 * one is gone, so that nobody is ever locked out. null: nobody does.
 */
export function administratorOf(rollout: Rollout, at: Date): string | null {
  const { administrator, holdings } = rollout;
  if (administrator === null) return null;
  const isOver = holdings.some(
    ({ role, from, until }) =>
      role === projectManagerRole &&
      from >= administrator.since &&
      from <= at &&
      (until === null || at < until),
  );
  return isOver ? null : administrator.personId;
}

function isAdministrator(rollout: Rollout, personId: string, at: Date): boolean {
  return administratorOf(rollout, at) === personId;
}

function hasNoAssigner(rollout: Rollout, at: Date): boolean {
  return roleAssigners.every((role) => isVacant(rollout, role, at));
}

/** Whether the person has a part in it: a role, somebody to stand in for today, or its care. */
export function isInvolved(rollout: Rollout, personId: string, at: Date): boolean {
  return (
    rolesOf(rollout, personId, at).length > 0 ||
    isAdministrator(rollout, personId, at) ||
    awayFor(rollout, personId, toLocalDate(at)).length > 0
  );
}

/** Whoever gets reminders may say when: with a part in it, or with settings of when they had one. */
export function mayHaveSettings(rollout: Rollout, personId: string, at: Date): boolean {
  return isInvolved(rollout, personId, at) || rollout.policy.people[personId] !== undefined;
}

/** Whether anything in it may be theirs to change: to others nothing is offered that changes. */
export function mayChangeAnything(rollout: Rollout, personId: string, at: Date): boolean {
  return isInvolved(rollout, personId, at) || mayAssignRoles(rollout, personId, at).allowed;
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
