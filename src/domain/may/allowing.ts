/** Who can allow somebody else something once: whoever may do it themself, in their own right. */
import { taskIn } from '../plan/plan.ts';
import type { Person, Rollout } from '../rollout/rollout.ts';
import { type Asking, type Doer, type May, no } from './answer.ts';
import { mayBy } from './by-table.ts';
import { isInvolved } from './part.ts';
import type { Right } from './rights-table.ts';

export function mayAllow(rollout: Rollout, { right, subject }: Asking, doer: Doer): May {
  const task = taskIn(rollout.plan, subject);
  const isOfTask = rightsOfTasks.includes(right);
  if (isOfTask && task === undefined) return no({ code: 'unknownTask', query: subject });
  return mayBy(rollout, right, doer, task && { task });
}

const rightsOfTasks: readonly Right[] = ['perform', 'complete', 'reopen', 'dates'];

/** Those who can be asked: with a part in it, and an account. */
export function holdersWith(rollout: Rollout, asking: Asking, now: Date): Person[] {
  return Object.values(rollout.people).filter(
    ({ id, email }) =>
      email === undefined &&
      isInvolved(rollout, id, now) &&
      mayAllow(rollout, asking, { personId: id, now }).may,
  );
}
