/** Sets how people are reminded: the municipality, a task, or oneself. */

import { maySet, type Whose } from '../domain/may/on-rollout.ts';
import { Policy } from '../domain/rollout/policy.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { isSame } from '../domain/same.ts';
import { UserError } from '../errors.ts';
import type { AuditState, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';

/** `sendHour` left out: as it is. */
export interface Settings {
  readonly policy: Policy;
  readonly sendHour?: number;
}

/**
 * `edit` makes the new settings out of the present ones, inside the transaction.
 * @throws UserError when the person may not, the task is unknown, or nothing would change
 */
export function setPolicy(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  whose: Whose,
  edit: (rollout: Rollout) => Settings,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    granted(maySet(rollout, whose, by), rollout, by);
    const { policy, sendHour = rollout.sendHour } = edit(rollout);
    const next = Policy.parse(policy);
    const sameHour = sendHour === rollout.sendHour;
    if (sameHour && isSame(next, rollout.policy)) throw new UserError('settingsUnchanged');
    const hour = (at: number): Pick<AuditState, 'settings'> => {
      const { municipality, language } = rollout;
      return sameHour ? {} : { settings: { municipality, language, sendHour: at } };
    };
    return {
      verb: 'policy.set',
      subject: whose.level === 'task' ? whose.task : null,
      before: { policy: rollout.policy, ...hour(rollout.sendHour) },
      after: { policy: next, ...hour(sendHour) },
    };
  });
}
