/** Who has the right to what in a rollout, and who could be asked instead. */

import type { Task } from '../plan/plan.ts';
import { awayFor } from '../reminders/inbox.ts';
import { holdersOf, isVacant, namedAt, projectManagerRole, rolesOf } from '../rollout/roles.ts';
import type { Person, Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import { openFor, orOnce } from './allowance.ts';
import { type Doer, type May, no, notAllowed, yes } from './answer.ts';
import { rights } from './rights-table.ts';

/** Holders of these give roles to people. */
export const roleAssigners: readonly string[] = rights.assign;

/**
 * Its performer, its accountable and the projektleder may, and whoever stands in for one of them
 * that day. A vacant role lets nobody in: the role has to be assigned first.
 */
export function mayChange(rollout: Rollout, task: Task, { personId, now }: Doer): May {
  if (personId === null) return yes;
  const roles = changersOf(task);
  const people = [personId, ...awayFor(rollout, personId, toLocalDate(now))];
  const named = namedAt(rollout, task, now)?.person.id;
  if (named !== undefined && people.includes(named)) return yes;
  const held = people.flatMap((id) => rolesOf(rollout, id, now));
  return roles.some((role) => held.includes(role)) ? yes : notAllowed(roles);
}

/** Whether nobody may change it. */
export function isNobodys(rollout: Rollout, task: Task, at: Date): boolean {
  return (
    namedAt(rollout, task, at) === null &&
    changersOf(task).every((role) => isVacant(rollout, role, at))
  );
}

function changersOf(task: Task): string[] {
  const own: Readonly<Record<string, string | null>> = {
    performer: task.performer,
    accountable: task.accountable,
  };
  const roles = rights.perform.map((capacity) => (capacity in own ? own[capacity] : capacity));
  return roles.filter((role) => typeof role === 'string');
}

/**
 * Why somebody may assign roles. `administrator`: there has been no projektleder since they were
 * named. `nobodyHolds`: no role with that right has a holder, and there is no administrator.
 */
export type AssignsAs = 'holder' | 'administrator' | 'nobodyHolds';

/** null: they do not. */
export function assignsAs(rollout: Rollout, personId: string, at: Date): AssignsAs | null {
  const held = rolesOf(rollout, personId, at);
  if (roleAssigners.some((role) => held.includes(role))) return 'holder';
  const administrator = administratorOf(rollout, at);
  if (administrator === personId) return 'administrator';
  const isOpen =
    administrator === null && roleAssigners.every((role) => isVacant(rollout, role, at));
  return isOpen ? 'nobodyHolds' : null;
}

/**
 * Whether they may assign for a reason of their own, other than `nobodyHolds`, which lets anybody.
 */
export function assignsInOwnName(rollout: Rollout, personId: string, at: Date): boolean {
  return !['nobodyHolds', null].includes(assignsAs(rollout, personId, at));
}

/** A guest assigns roles only by a right of their own. */
export function mayAssign(rollout: Rollout, doer: Doer): May {
  if (doer.personId === null) return yes;
  const as = assignsAs(rollout, doer.personId, doer.now);
  if (as === null) return notAllowed(roleAssigners);
  return as === 'nobodyHolds' ? mayAsMember(doer) : yes;
}

/** Giving that role to people, also for whoever is allowed it once. */
export function mayAssignRole(rollout: Rollout, role: string, doer: Doer): May {
  return orOnce(rollout, mayAssign(rollout, doer), { right: 'assign', subject: role }, doer);
}

/** What everyone may do except guests of the workspace or team. */
export function mayAsMember({ standing = 'member' }: Doer): May {
  if (standing === 'member') return yes;
  return no({ code: standing === 'guest' ? 'guestMayNot' : 'whoUnknown' });
}

/**
 * Everyone with a right of their own, with the key of the role that gives it; null: as
 * administrator.
 */
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
 * The administrator's id, while there is no projektleder: before the first one comes, and again
 * when the last has left, so that nobody is ever locked out. null: there is none.
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

/**
 * Whether the person has a part in the rollout: a role, somebody to stand in for today, or as
 * administrator.
 */
export function isInvolved(rollout: Rollout, personId: string, at: Date): boolean {
  return (
    rolesOf(rollout, personId, at).length > 0 ||
    administratorOf(rollout, at) === personId ||
    awayFor(rollout, personId, toLocalDate(at)).length > 0
  );
}

/**
 * With a part in it, or with settings of when they had one: to others nothing that changes is
 * offered.
 */
export function mayChangeAnything(rollout: Rollout, doer: Doer): boolean {
  const isAllowedOnce = openFor(rollout, doer).length > 0;
  return isAllowedOnce || mayHaveSettings(rollout, doer).may || mayAssign(rollout, doer).may;
}

/**
 * Whoever gets reminders may say when: with a part in it, or with settings of when they had one.
 */
export function mayHaveSettings(rollout: Rollout, { personId, now }: Doer): May {
  const may =
    personId !== null &&
    (isInvolved(rollout, personId, now) || rollout.policy.people[personId] !== undefined);
  return may ? yes : no({ code: 'settingsWithoutRole' });
}
