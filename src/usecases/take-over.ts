/** Somebody looks after a rollout from now on: until a new projektleder comes, they give its roles. */
import { mayAssignRoles } from '../domain/rollout/access.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, ChangedBy, Store } from '../store/store.ts';

/**
 * Whether the person may is for the caller to know: the host's owner, or the operator.
 * @throws UserError when they can give roles already
 */
export function takeOver(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  personId: string,
  by: ChangedBy,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    refuseIfTaken(rollout, { personId, now: by.now });
    return takingOver(rollout, personId, by.now);
  });
}

/** @throws UserError when the person can give roles already, in their own name */
export function refuseIfTaken(
  rollout: Rollout,
  { personId, now }: { readonly personId: string; readonly now: Date },
): void {
  const access = mayAssignRoles(rollout, personId, now);
  if (access.allowed && access.because !== 'nobodyHolds') throw new UserError('takenAlready');
}

function takingOver({ administrator }: Rollout, personId: string, since: Date): Change {
  return {
    verb: 'rollout.take-over',
    subject: null,
    before: { administrator: administrator ?? { personId: null, since } },
    after: { administrator: { personId, since } },
  };
}
