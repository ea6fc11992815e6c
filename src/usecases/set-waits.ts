/** Says which other tasks a task waits for. */
import { mayAmendTask } from '../domain/may/on-task.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import { type Task, taskIn } from '../domain/plan/plan.ts';
import { circleWith } from '../domain/plan/waits.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { hindrancesOf } from '../domain/rollout/waiting.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import { saidBy } from './amend-plan.ts';
import type { By } from './by.ts';
import { taskFrom } from './change-task.ts';
import { factsOf, granted } from './refusals.ts';

/**
 * @param on keys of all that it waits for, as they follow from what it waits for now
 * @throws UserError when the person may not, it is so already, or `waitsInCircle` with the path
 */
export function setWaits(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { task: key, on }: { readonly task: string; readonly on: (now: readonly string[]) => string[] },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    const task = taskFrom(rollout.plan, key);
    granted(mayAmendTask(rollout, task, by), rollout, by);
    const dependsOn = inOrder(rollout, on(task.dependsOn));
    if (dependsOn.join() === task.dependsOn.join()) {
      throw new UserError('planUnchanged', factsOf(task));
    }
    for (const other of dependsOn) {
      if (!task.dependsOn.includes(other)) refuseCircle(rollout, task, other, by);
    }
    const isFreed =
      hindrancesOf(rollout, task).length > 0 &&
      hindrancesOf(rollout, { ...task, dependsOn }).length === 0;
    const change = { dependsOn, ...(isFreed && { freedAt: by.now.toISOString() }) };
    const { amendments } = rollout;
    return {
      verb: 'plan.waits',
      subject: key,
      before: { amendments },
      after: { amendments: withTask(amendments, task, change, saidBy(by)) },
    };
  });
}

/** Each once, in the plan's order; what is retired keeps its place at the end. */
function inOrder({ plan }: Rollout, keys: readonly string[]): string[] {
  const known = plan.tasks.map(({ key }) => key).filter((key) => keys.includes(key));
  return [...new Set([...known, ...keys])];
}

function refuseCircle(rollout: Rollout, task: Task, on: string, by: By): void {
  const { plan } = rollout;
  const circle = circleWith(plan, task.key, on);
  if (circle === null) return;
  const path = circle.map((key) => `${key} ${taskIn(plan, key)?.title ?? ''}`.trim()).join(' → ');
  // The last one of them that waits for the task.
  const last = taskIn(plan, on === task.key ? '' : (circle.at(-2) ?? on));
  const isTheirs = last !== undefined && mayAmendTask(rollout, last, by).may;
  throw new UserError('waitsInCircle', {
    ...factsOf(task),
    path,
    on: task.key,
    key: isTheirs ? last.key : '',
    input: 'waits',
  });
}
