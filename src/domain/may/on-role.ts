/** What somebody may do with a role: taking one that nobody fills, and handing one over. */

import type { Role } from '../plan/plan.ts';
import { holdersOf, rolesOf } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { orOnce } from './allowance.ts';
import { type Doer, type May, no, notAllowed, yes } from './answer.ts';
import { mayBy } from './by-table.ts';
import { mayAssignRole } from './rights.ts';
import { assigners } from './rights-table.ts';

/**
 * Whoever belongs here may take a role that nobody holds. One that gives roles to others is for
 * those who may give it themselves, and whoever is told that it is vacant.
 */
export function mayClaim(rollout: Rollout, { key: role, name }: Role, doer: Doer): May {
  const vacant = isUnheld(rollout, role, name, doer.now);
  if (!vacant.may) return vacant;
  const gives = (assigners as readonly string[]).includes(role);
  const access = mayBy(rollout, gives ? 'claimGiver' : 'claim', doer, { role });
  return orOnce(rollout, access, { right: 'assign', subject: role }, doer);
}

/** The role that is handed over, and the id of its holder until now; null: it is vacant. */
export interface HandOver {
  readonly role: Role;
  readonly from: string | null;
}

/**
 * Whoever holds it hands over their own; those who may assign it anybody's.
 * @param whose id of the holder whose place is taken; null: their own, else the primary's
 */
export function mayHandOverRole(
  rollout: Rollout,
  role: Role,
  whose: string | null,
  doer: Doer,
): May<HandOver> {
  const holders = holdersOf(rollout, role.key, doer.now).map(({ id }) => id);
  const [first = null] = holders;
  const own = holders.find((id) => id === doer.personId) ?? null;
  const from = whose !== null && holders.includes(whose) ? whose : (own ?? first);
  const isOwn = from !== null && from === doer.personId;
  const access = isOwn
    ? mayBy(rollout, 'handOver', doer, { role: role.key })
    : mayAssignRole(rollout, role.key, doer);
  return access.may ? { ...yes, role, from } : access;
}

/** Suggesting somebody for it: for those who may give it, and whoever is told that it is vacant. */
export function mayNominate(rollout: Rollout, { key: role, name }: Role, doer: Doer): May {
  const vacant = isUnheld(rollout, role, name, doer.now);
  if (!vacant.may) return vacant;
  const access = mayBy(rollout, 'nominate', doer, { role });
  return orOnce(rollout, access, { right: 'assign', subject: role }, doer);
}

/** Saying yes or no to it: for whoever is asked, also one who could not take it unasked. */
export function mayAnswer(rollout: Rollout, { key: role }: Role, doer: Doer): May {
  return mayBy(rollout, 'answer', doer, { role });
}

/**
 * Saying that one still has one's roles: for whoever holds any; and for somebody without an account
 * whoever gets what is for them.
 * @param whose id of who has them; left out: they themselves
 */
export function mayStay(
  rollout: Rollout,
  doer: Doer,
  whose = doer.personId,
): May<{ readonly roles: readonly string[] }> {
  const roles = whose === null ? [] : rolesOf(rollout, whose, doer.now);
  const isOwn = whose === null || whose === doer.personId;
  const access = isOwn
    ? mayBy(rollout, 'leave', doer, { role: roles[0] ?? '' })
    : mayBy(rollout, 'answerFor', doer);
  if (!access.may) return access;
  const isOutside = whose !== null && rollout.people[whose]?.email !== undefined;
  if (!isOwn && (!isOutside || roles.length === 0)) return notAllowed([]);
  return { ...yes, roles };
}

function isUnheld(rollout: Rollout, role: string, name: string, at: Date): May {
  const who = holdersOf(rollout, role, at).map((holder) => holder.name);
  return who.length === 0 ? yes : no({ code: 'roleTaken', role: name, who: who.join(', ') });
}
