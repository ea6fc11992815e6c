/**
 * Use cases: one verb a file, everything that changes something. Each is a decision on one rollout
 * (who may, is it allowed, what changes), which the store writes together with its audit row.
 */

import { type Plan, roleNameIn, type Task } from '../domain/plan/plan.ts';
import { mayChangeTask } from '../domain/rollout/access.ts';
import {
  type Rollout,
  type Status,
  type Step,
  stateOf,
  statusAfter,
} from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { knownTask } from './known-task.ts';
import { refuseUnless } from './refusals.ts';

/** Steps that must say why. */
const needsReason: readonly Step[] = ['dismiss', 'reopen'];

/**
 * Takes a task one step further (or back). `value` is what the task asks for when it is performed,
 * `note` the note or reason; null: none.
 * @throws UserError when the task is unknown, the person may not, the status does not allow it, or
 * a reason or value is missing
 */
export function takeStep(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  step: Step,
  of: { task: string; value: string | null; note: string | null },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const task = knownTask(rollout.plan, of.task);
    const before = stateOf(rollout, task);
    const status = nextStatus(rollout, task, step, by);
    if (needsReason.includes(step) && of.note === null) {
      throw new UserError('reasonMissing', { key: task.key });
    }
    if (step === 'perform') refuseWithoutValue(rollout.plan, task, of.value);
    const after = {
      ...before,
      status,
      value: of.value ?? before.value,
      // Completing in KLIK adds to what was performed; every other step begins a new story.
      note: of.note ?? (step === 'complete' ? before.note : null),
      changedAt: by.now,
      changedBy: by.personId,
      snoozedUntil: null,
      snoozedBy: null,
      ...(step === 'reopen' ? { seenAt: null, seenBy: null } : {}),
    };
    return {
      verb: `task.${step}`,
      subject: task.key,
      before: { task: before },
      after: { task: after },
    };
  });
}

/** What the step leads to. @throws UserError when the person may not, or the status forbids it */
export function nextStatus(rollout: Rollout, task: Task, step: Step, by: By): Status {
  refuseUnless(mayChangeTask(rollout, task, by.personId, by.now), rollout, by);
  const { status } = stateOf(rollout, task);
  const next = statusAfter(task, status, step);
  if (next.ok) return next.status;
  throw new UserError(next.why === 'already' ? 'alreadyThere' : next.why, {
    task: `${task.key} ${task.title}`,
    key: task.key,
    status,
  });
}

function refuseWithoutValue(plan: Plan, task: Task, value: string | null): void {
  if (value !== null) return;
  if (task.asks.type === 'places') throw new UserError('placesMissing', { key: task.key });
  if (task.asks.type === 'names') {
    const names = task.asks.roles.map((key) => roleNameIn(plan, key));
    throw new UserError('namesMissing', { key: task.key, roles: names.join(', ') });
  }
}
