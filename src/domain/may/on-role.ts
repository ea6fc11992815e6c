/** What somebody may do about a role that nobody fills. */

import type { Role } from '../plan/plan.ts';
import { idOf, recipientOf } from '../reminders/recipient.ts';
import { holdersOf } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { type Doer, type May, no, yes } from './answer.ts';
import { mayAsMember, mayAssign, roleAssigners } from './rights.ts';

/**
 * Whoever belongs here may take a role that nobody holds. One that gives roles to others is for
 * those who may give it themselves, and whoever is told that it is vacant.
 */
export function mayClaim(rollout: Rollout, role: Role, doer: Doer): May {
  const holders = holdersOf(rollout, role.key, doer.now);
  const who = holders.map(({ name }) => name).join(', ');
  if (holders.length > 0) return no({ code: 'roleTaken', role: role.name, who });
  const access = mayAsMember(doer);
  if (!access.may || !roleAssigners.includes(role.key)) return access;
  return isTold(rollout, role, doer) ? yes : mayAssign(rollout, doer);
}

function isTold(rollout: Rollout, { key }: Role, { personId, now }: Doer): boolean {
  const subject = { type: 'role', key } as const;
  return (['projektleder', 'faglig-leder'] as const).some((type) => {
    const recipient = recipientOf(rollout, { subject, to: { type } }, now);
    return recipient?.type === 'person' && idOf(recipient) === personId;
  });
}
