/** Who can allow somebody else something once: whoever may do it themself, in their own right. */
import { taskIn } from '../plan/plan.ts';
import type { Person, Rollout } from '../rollout/rollout.ts';
import { type Asking, type Doer, type May, no } from './answer.ts';
import { mayAmendTask } from './on-task.ts';
import { isInvolved, mayAssign, mayChange } from './rights.ts';

export function mayAllow(rollout: Rollout, { right, subject }: Asking, doer: Doer): May {
  if (right === 'assign' || right === 'plan' || right === 'settings') {
    return mayAssign(rollout, doer);
  }
  const task = taskIn(rollout.plan, subject);
  if (task === undefined) return no({ code: 'unknownTask', query: subject });
  return (right === 'dates' ? mayAmendTask : mayChange)(rollout, task, doer);
}

/** Those who can be asked: with a part in it, and an account. */
export function holdersWith(rollout: Rollout, asking: Asking, now: Date): Person[] {
  return Object.values(rollout.people).filter(
    ({ id, email }) =>
      email === undefined &&
      isInvolved(rollout, id, now) &&
      mayAllow(rollout, asking, { personId: id, now }).may,
  );
}
