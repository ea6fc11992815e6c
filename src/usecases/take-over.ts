/**
 * Makes somebody a rollout's administrator: they assign its roles until a new projektleder comes.
 */
import { mayTakeOver } from '../domain/may/on-rollout.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { Change, Changed, ChangedBy, Store } from '../store/store.ts';
import { granted } from './refusals.ts';

/**
 * The caller has checked that the person may: the host's owner, or the operator.
 * @throws UserError when they can give roles already
 */
export function takeOver(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  personId: string,
  by: ChangedBy,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const doer = { personId, now: by.now, isOwner: true };
    granted(mayTakeOver(rollout, doer), rollout, doer);
    return takingOver(rollout, personId, by.now);
  });
}

function takingOver({ administrator }: Rollout, personId: string, since: Date): Change {
  return {
    verb: 'rollout.take-over',
    subject: null,
    before: { administrator: administrator ?? { personId: null, since } },
    after: { administrator: { personId, since } },
  };
}
