/** Sets a task's two deadlines: the municipality's own, and what somebody says that KLIK's is. */

import { mayAmendPlan } from '../domain/may/on-rollout.ts';
import { maySetDue } from '../domain/may/on-task.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import type { Task } from '../domain/plan/plan.ts';
import { klikDueOf, ownDueOf, type Rollout, stateOf } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import { dated, saidBy } from './amend-plan.ts';
import type { By } from './by.ts';
import { taskFrom } from './change-task.ts';
import { factsOf, granted } from './refusals.ts';

/** What the deadlines are to be; left out: as they are. `own` null: KLIK's alone again. */
export interface Dues {
  readonly own?: LocalDate | null;
  readonly klik?: LocalDate;
}

/**
 * @throws UserError when the person may not, the task is closed or not in KLIK, or the day has passed
 * or changes nothing
 */
export function setDue(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { task: key, ...dues }: { readonly task: string } & Dues,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    const task = taskFrom(rollout.plan, key);
    const klik = klikChange(rollout, task, dues, by);
    const own = ownChange(rollout, task, dues, by);
    const changes = [own, klik].filter((change) => change !== null);
    if (changes.length === 0) {
      throw new UserError('dueUnchanged', { ...factsOf(task), input: 'date' });
    }
    return {
      verb: own === null ? 'plan.due' : klik === null ? 'task.due' : 'task.dues',
      subject: key,
      before: Object.assign({}, ...changes.map(({ before }) => before)),
      after: Object.assign({}, ...changes.map(({ after }) => after)),
    };
  });
}

type Part = Pick<Change, 'before' | 'after'>;

/** null: it stays as it is. */
function ownChange(rollout: Rollout, task: Task, { own, klik }: Dues, by: By): Part | null {
  if (own === undefined) return null;
  const wanted = own === (klik ?? klikDueOf(task)) ? null : own;
  if (wanted === ownDueOf(rollout, task)) return null;
  granted(maySetDue(rollout, task, by), rollout, by);
  if (own !== null && own < toLocalDate(by.now)) {
    throw new UserError('duePast', { day: own, input: 'date' });
  }
  const before = stateOf(rollout, task);
  const dueBy = wanted === null ? null : by.personId;
  return { before: { task: before }, after: { task: { ...before, dueOn: wanted, dueBy } } };
}

/** A day that has passed is what KLIK says all the same. null: it stays as it is. */
function klikChange(rollout: Rollout, task: Task, { klik }: Dues, by: By): Part | null {
  if (klik === undefined || klik === klikDueOf(task)) return null;
  granted(mayAmendPlan(rollout, by), rollout, by);
  if (task.kind === 'local') throw new UserError('notInKlik', { ...factsOf(task), input: 'klik' });
  const before = rollout.amendments;
  const after = withTask(before, task, { due: dated(klik, saidBy(by)) }, saidBy(by));
  return { before: { amendments: before }, after: { amendments: after } };
}
