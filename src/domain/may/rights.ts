/** Who has the right to what in a rollout, and who could be asked instead. */

import type { Task } from '../plan/plan.ts';
import { isAskedByName } from '../rollout/attendance.ts';
import { holdersOf, isVacant, namedAt, rolesOf } from '../rollout/roles.ts';
import type { Person, Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import { openFor, orOnce } from './allowance.ts';
import { type Doer, type May, no, yes } from './answer.ts';
import { isNobodys, mayBy, rolesIn } from './by-table.ts';
import { administratorOf } from './part.ts';
import { assigners } from './rights-table.ts';

/** For whoever the task's rows name. A vacant role lets nobody in: it has to be assigned first. */
export function mayChange(rollout: Rollout, task: Task, doer: Doer): May {
  return mayBy(rollout, 'perform', doer, { task });
}

/** Whether nobody may change it. */
export function isUnmanned(rollout: Rollout, task: Task, at: Date): boolean {
  return (
    namedAt(rollout, task, at) === null &&
    rolesIn(rollout, 'perform', at, { task }).every((role) => isVacant(rollout, role, at))
  );
}

/**
 * Why somebody may assign roles. `administrator`: there has been no projektleder since they were
 * named. `nobodyHolds`: no role with that right has a holder, and there is no administrator.
 */
export type AssignsAs = 'holder' | 'administrator' | 'nobodyHolds';

/** null: they do not. */
export function assignsAs(rollout: Rollout, personId: string, at: Date): AssignsAs | null {
  const held = rolesOf(rollout, personId, at);
  if (assigners.some((role) => held.includes(role))) return 'holder';
  if (administratorOf(rollout, at) === personId) return 'administrator';
  return isNobodys(rollout, at) ? 'nobodyHolds' : null;
}

/**
 * Whether they may assign for a reason of their own, other than `nobodyHolds`, which lets anybody.
 */
export function assignsInOwnName(rollout: Rollout, personId: string, at: Date): boolean {
  return !['nobodyHolds', null].includes(assignsAs(rollout, personId, at));
}

/** A guest assigns roles only by a right of their own. */
export function mayAssign(rollout: Rollout, doer: Doer): May {
  return mayBy(rollout, 'assign', doer);
}

/** Giving that role to people, also for whoever is allowed it once. */
export function mayAssignRole(rollout: Rollout, role: string, doer: Doer): May {
  return orOnce(rollout, mayAssign(rollout, doer), { right: 'assign', subject: role }, doer);
}

/** Guests and outsiders read nothing, unless they have a part in it. */
export function mayRead(rollout: Rollout, doer: Doer): May {
  if (mayBy(rollout, 'read', doer).may) return yes;
  return no({ code: doer.standing === 'unknown' ? 'whoUnknown' : 'guestReadsNothing' });
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
  const holders = assigners.flatMap((role) =>
    holdersOf(rollout, role, at).map((person) => ({ person, role })),
  );
  const isOne = holders.some(({ person }) => person === administrator);
  return administrator && !isOne ? [...holders, { person: administrator, role: null }] : holders;
}

/**
 * With a part in it, asked to a meeting, or with settings of when they had one: to others nothing that changes is
 * offered.
 */
export function mayChangeAnything(rollout: Rollout, doer: Doer): boolean {
  const isAllowedOnce = openFor(rollout, doer).length > 0;
  const isAsked =
    doer.personId !== null && isAskedByName(rollout, doer.personId, toLocalDate(doer.now));
  return (
    isAllowedOnce || isAsked || mayHaveSettings(rollout, doer).may || mayAssign(rollout, doer).may
  );
}

/**
 * Whoever gets reminders may say when: with a part in it, or with settings of when they had one.
 */
export function mayHaveSettings(rollout: Rollout, doer: Doer): May {
  const isOne = doer.personId !== null && mayBy(rollout, 'ownSettings', doer).may;
  return isOne ? yes : no({ code: 'settingsWithoutRole' });
}
