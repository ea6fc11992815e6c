/** Changes one task's state: what all use cases on a task have in common. */
import { type Plan, type Task, taskIn } from '../domain/plan/plan.ts';
import { type Rollout, stateOf, type TaskState } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';

/** The audit's verb, and the fields of the task's state that change. */
export interface TaskChange {
  readonly verb: string;
  readonly to: Partial<TaskState>;
}

/** @throws UserError `unknownTask`, and what `decide` refuses, inside the transaction */
export function changeTask(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  key: string,
  by: By,
  decide: (rollout: Rollout, task: Task, before: TaskState) => TaskChange,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    const task = taskFrom(rollout.plan, key);
    const before = stateOf(rollout, task);
    const { verb, to } = decide(rollout, task, before);
    return { verb, subject: key, before: { task: before }, after: { task: { ...before, ...to } } };
  });
}

/** @throws UserError `unknownTask` */
export function taskFrom(plan: Plan, key: string): Task {
  const task = taskIn(plan, key);
  if (task === undefined) throw new UserError('unknownTask', { query: key });
  return task;
}
