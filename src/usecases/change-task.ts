/** Changes one task's state: what all use cases on a task have in common. */
import { type Plan, type Task, taskIn } from '../domain/plan/plan.ts';
import {
  isOpen,
  type Rollout,
  stateOf,
  type TaskState,
  untouched,
} from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { AuditState, Change, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { withNext } from './open-next.ts';

/** The audit's verb, and the fields of the task's state that change. */
export interface TaskChange {
  readonly verb: string;
  readonly to: Partial<TaskState>;
  /** What else changes with it. */
  readonly besides?: { readonly before: AuditState; readonly after: AuditState };
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
    const { verb, to, besides } = decide(rollout, task, stateOf(rollout, task));
    // As it was said, and not as an answer makes it.
    const before = rollout.tasks[key] ?? untouched;
    const after = { ...before, ...to };
    const isEnd = isOpen(before.status) && !isOpen(after.status);
    const next = isEnd ? withNext(rollout, task, by.now) : null;
    return {
      ...{ verb, subject: key },
      before: { ...besides?.before, task: before, ...(next && { amendments: rollout.amendments }) },
      after: { ...besides?.after, task: after, ...(next && { amendments: next }) },
    };
  });
}

/** @throws UserError `unknownTask` */
export function taskFrom(plan: Plan, key: string): Task {
  const task = taskIn(plan, key);
  if (task === undefined) throw new UserError('unknownTask', { query: key });
  return task;
}
