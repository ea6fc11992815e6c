/**
 * Use cases: one verb a file, everything that changes something. Each is a decision on one rollout
 * (who may, is it allowed, what changes), which the store writes together with its audit row.
 */

import { mayStep } from '../domain/may/on-task.ts';
import { eventIn, type Plan, roleNameIn, type Task } from '../domain/plan/plan.ts';
import { isAttended, isOver } from '../domain/rollout/attendance.ts';
import type { Rollout, Step, TaskState } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import { asking, itemsBefore } from './attend.ts';
import type { By, ByAnyone } from './by.ts';
import { changeTask } from './change-task.ts';
import { granted } from './refusals.ts';
import { type Filled, fillingSeen } from './set-roles.ts';

/** By role, the people who are found; and when the person read who holds what, in milliseconds. */
export interface Named {
  readonly filled: Filled;
  readonly seen: number;
}

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
  of: { task: string; value: string | null; note: string | null; named?: Named },
  by: By,
): Promise<Changed> {
  return changeTask(store, rolloutId, of.task, by, (rollout, task, before) => {
    const { status } = granted(mayStep(rollout, task, step, by), rollout, by);
    if (needsReason.includes(step) && of.note === null) {
      throw new UserError('reasonMissing', { key: task.key, input: 'note' });
    }
    if (step === 'perform') refuseWithoutValue(rollout.plan, task, of.value);
    const besides = of.named && naming(rollout, task, of.named, by);
    const to = stepped(before, step, { ...of, status }, by);
    return { verb: `task.${step}`, to, ...(besides && { besides }) };
  });
}

/** Those found for a task's roles get them, and are asked to its event. @throws UserError */
function naming(rollout: Rollout, { asks }: Task, { filled, seen }: Named, by: By) {
  const roles = fillingSeen(rollout, filled, seen, by);
  const key = asks.type === 'names' ? asks.event : undefined;
  const event = key === undefined ? undefined : eventIn(rollout.plan, key);
  const isAhead = event && isAttended(event) && !isOver(event, toLocalDate(by.now));
  if (!isAhead) return roles;
  const items = asking(rollout, event, [...new Set(Object.values(filled).flat())], by);
  return {
    before: { ...roles.before, items: itemsBefore(rollout, items) },
    after: { ...roles.after, items },
  };
}

/** What a step that leads to `status` leaves behind. */
export function stepped(
  before: TaskState,
  step: Step,
  { status, value, note }: Pick<TaskState, 'status' | 'value' | 'note'>,
  { now, personId }: ByAnyone,
): TaskState {
  return {
    ...before,
    status,
    value: value ?? before.value,
    // Completing in KLIK keeps the performer's value and note; every other step starts without them.
    note: note ?? (step === 'complete' ? before.note : null),
    changedAt: now,
    changedBy: personId,
    snoozedUntil: null,
    snoozedBy: null,
    ...(step === 'complete' ? {} : { approvedAt: null, approvedBy: null, sentBackAt: null }),
    ...(step === 'reopen' ? { seenAt: null, seenBy: null } : {}),
  };
}

function refuseWithoutValue(plan: Plan, task: Task, value: string | null): void {
  if (value !== null) return;
  if (task.asks.type === 'places')
    throw new UserError('placesMissing', { key: task.key, input: 'places' });
  if (task.asks.type === 'names') {
    const names = task.asks.roles.map((key) => roleNameIn(plan, key));
    throw new UserError('namesMissing', { key: task.key, roles: names.join(', ') });
  }
}
