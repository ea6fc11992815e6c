/** At a start: every rollout goes over to the plans as their files have them now. */
import { followVersion } from '../domain/plan/follow-version.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { isEmpty, planDiff } from '../domain/plan/plan-diff.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { Change, Store } from '../store/store.ts';

interface FollowParts {
  readonly store: { readonly rollouts: Pick<Store['rollouts'], 'follow'> };
  readonly now: () => Date;
  readonly log: { error(facts: object, message: string): void };
}

/** One that cannot be taken over holds up no other, and is tried again at the next start. */
export async function followPlans(
  { store, now, log }: FollowParts,
  plans: Iterable<Plan>,
): Promise<void> {
  const at = now();
  for (const plan of plans) {
    const faults = await store.rollouts.follow(plan, at, (...of) => updateOf(...of, at));
    for (const { rolloutId, error } of faults) {
      log.error({ err: error, rolloutId }, 'a rollout cannot follow the new version of its plan');
    }
  }
}

function updateOf(
  { amendments: present }: Rollout,
  before: Plan,
  after: Plan,
  now: Date,
): Change | null {
  if (isEmpty(planDiff(before, after))) return null;
  const amendments = followVersion(present, before, after, now);
  return {
    verb: 'plan.update',
    subject: null,
    before: { amendments: present },
    after: { amendments },
  };
}
