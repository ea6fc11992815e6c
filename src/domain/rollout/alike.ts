/**
 * Rollouts of which nobody has said anything yet: no task, no answer, nobody in a role. What follows
 * from their plan and settings alone is worked out once for all of them.
 */
import { memoize } from '../memoize.ts';
import { unamended } from '../plan/amendments.ts';
import type { Plan } from '../plan/plan.ts';
import type { Policy } from './policy.ts';
import type { Rollout } from './rollout.ts';

/**
 * The rollout itself, or the first that was met with the same plan and settings. Nothing else may be
 * read of that one: when it began, say, is another day.
 */
export function alike(rollout: Rollout): Rollout {
  if (!isUnsaid(rollout)) return rollout;
  const known = firsts(rollout.plan);
  const found = known.get(rollout.policy) ?? rollout;
  known.set(rollout.policy, found);
  return found;
}

const firsts = memoize((_: Plan) => new WeakMap<Policy, Rollout>());

const isUnsaid = memoize(
  ({ amendments, tasks, items, holdings, risksBefore }: Rollout): boolean => {
    const said = [tasks, items, holdings, risksBefore ?? {}];
    return amendments === unamended && said.every((one) => Object.keys(one).length === 0);
  },
);
