/** Limits how many changes of one rollout a person may make in a day. */
import { UserError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';

/** Far more than anybody makes on purpose. */
const mostChanges = 500;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The store, with a `rollouts.change` that refuses changes past the limit.
 * @throws UserError `tooManyChanges`
 */
export function bounded(store: Store): Store {
  return {
    ...store,
    rollouts: {
      ...store.rollouts,
      async change(rolloutId, by, decide) {
        const { personId, now } = by;
        if (personId !== null) {
          const since = new Date(now.getTime() - dayMs);
          const made = await store.audit.countBy({ personId, since, rolloutId });
          if (made >= mostChanges) {
            throw new UserError('tooManyChanges', { most: String(mostChanges) });
          }
        }
        return store.rollouts.change(rolloutId, by, decide);
      },
    },
  };
}
