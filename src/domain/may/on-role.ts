/** What somebody may do about a role that nobody fills. */

import type { Role } from '../plan/plan.ts';
import { holdersOf } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { orOnce } from './allowance.ts';
import { type Doer, type May, no } from './answer.ts';
import { mayBy } from './by-table.ts';
import { assigners } from './rights-table.ts';

/**
 * Whoever belongs here may take a role that nobody holds. One that gives roles to others is for
 * those who may give it themselves, and whoever is told that it is vacant.
 */
export function mayClaim(rollout: Rollout, { key: role, name }: Role, doer: Doer): May {
  const holders = holdersOf(rollout, role, doer.now);
  const who = holders.map((one) => one.name).join(', ');
  if (holders.length > 0) return no({ code: 'roleTaken', role: name, who });
  const gives = (assigners as readonly string[]).includes(role);
  const access = mayBy(rollout, gives ? 'claimGiver' : 'claim', doer, { role });
  return orOnce(rollout, access, { right: 'assign', subject: role }, doer);
}
