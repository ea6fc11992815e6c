/** A second pair of eyes: who it is, and what they say. */

import { mayApprove, maySetApprover } from '../domain/may/on-task.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import { saidBy } from './amend-plan.ts';
import type { By } from './by.ts';
import { changeTask, taskFrom } from './change-task.ts';
import { factsOf, granted } from './refusals.ts';

type Rollouts = Pick<Store, 'rollouts'>;

/**
 * A local task is completed by it; one in KLIK still waits to be completed there.
 * @throws UserError `notAllowed`, `ownWork`, or `alreadyThere` when there is nothing to approve
 */
export function approve(
  store: Rollouts,
  rolloutId: string,
  { task: key, note }: { readonly task: string; readonly note: string | null },
  by: By,
): Promise<Changed> {
  return changeTask(store, rolloutId, key, by, (rollout, task, before) => {
    granted(mayApprove(rollout, task, by), rollout, by);
    const isEnd = task.kind === 'local';
    const approved = { approvedAt: by.now, approvedBy: by.personId, note: note ?? before.note };
    const ended = { status: 'completed', changedAt: by.now, changedBy: by.personId } as const;
    return { verb: 'task.approve', to: { ...approved, ...(isEnd && ended) } };
  });
}

/** @throws UserError as `approve`, or `reasonMissing` */
export function sendBack(
  store: Rollouts,
  rolloutId: string,
  { task: key, note }: { readonly task: string; readonly note: string | null },
  by: By,
): Promise<Changed> {
  return changeTask(store, rolloutId, key, by, (rollout, task) => {
    granted(mayApprove(rollout, task, by), rollout, by);
    if (note === null) throw new UserError('reasonMissing', { key, input: 'note' });
    const at = { changedAt: by.now, changedBy: by.personId, sentBackAt: by.now };
    return { verb: 'task.send-back', to: { ...at, status: 'inProgress', note } };
  });
}

/**
 * @param approver a role's key; null: none is asked
 * @throws UserError when the person may not, the work is done, `approverPerforms`, or it is so already
 */
export function setApprover(
  store: Rollouts,
  rolloutId: string,
  { task: key, approver }: { readonly task: string; readonly approver: string | null },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    const task = taskFrom(rollout.plan, key);
    granted(maySetApprover(rollout, task, by), rollout, by);
    if ((task.approver ?? null) === approver) throw new UserError('planUnchanged', factsOf(task));
    if (approver !== null && approver === task.performer) {
      throw new UserError('approverPerforms', { ...factsOf(task), input: 'role' });
    }
    const { amendments } = rollout;
    return {
      verb: 'plan.approver',
      subject: key,
      before: { amendments },
      after: { amendments: withTask(amendments, task, { approver }, saidBy(by)) },
    };
  });
}
