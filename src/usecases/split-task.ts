/** A group of KLIK tasks becomes the tasks that it is made of. */
import { mayAmendPlan } from '../domain/may/on-rollout.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import type { Amendments } from '../domain/plan/amendments.ts';
import type { Task } from '../domain/plan/plan.ts';
import { isToDo, type Rollout, stateOf } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import { type NewTask, refuseUnlessNew, saidBy, withNewTask } from './amend-plan.ts';
import type { By } from './by.ts';
import { taskFrom } from './change-task.ts';
import { granted } from './refusals.ts';

export type PartOfTask = Pick<NewTask, 'title' | 'klikCode'>;

/**
 * The parts take over what is known of the group, and its place before what waits for it; the group
 * is retired, and its history is kept.
 * @throws UserError `notAllowed`, `staleButton` when it is no open group, or `taskKnown`
 */
export function splitTask(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { task: key, parts, why }: { task: string; parts: readonly PartOfTask[]; why: string },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    granted(mayAmendPlan(rollout, by), rollout, by);
    const group = taskFrom(rollout.plan, key);
    const isOpen = group.kind === 'klikGroup' && isToDo(stateOf(rollout, group).status);
    if (!isOpen) throw new UserError('staleButton');
    for (const part of parts) refuseUnlessNew(rollout, part, by);
    const { amendments, keys } = withParts(rollout, group, parts, by);
    const retired = { on: toLocalDate(by.now), why, at: by.now.toISOString() };
    const split = withTask(amendments, group, { retired }, saidBy(by));
    return {
      ...{ verb: 'plan.split', subject: key, before: { amendments: rollout.amendments } },
      after: { amendments: withWaiters(rollout, split, group, keys, by) },
    };
  });
}

/** With the group's deadline, roles, phase, theme and what it waits for. */
function withParts(rollout: Rollout, group: Task, parts: readonly PartOfTask[], by: By) {
  const { performer, accountable, phase, theme, due, published, dependsOn, description } = group;
  const known = { phase, theme, due, published, dependsOn: [...dependsOn], description };
  const keys: string[] = [];
  const amendments = parts.reduce((before, part) => {
    const wanted = { kind: 'klik', ...part, due: null, performer, accountable } as const;
    const added = withNewTask(rollout, before, wanted, by, known);
    keys.push(added.task.key);
    return added.amendments;
  }, rollout.amendments);
  return { amendments, keys };
}

/** What waited for the group waits for each of its parts. */
function withWaiters(
  { plan }: Rollout,
  before: Amendments,
  group: Task,
  keys: readonly string[],
  by: By,
): Amendments {
  const waiters = plan.tasks.filter(({ dependsOn }) => dependsOn.includes(group.key));
  return waiters.reduce((amendments, waiter) => {
    const others = waiter.dependsOn.filter((on) => on !== group.key);
    return withTask(amendments, waiter, { dependsOn: [...others, ...keys] }, saidBy(by));
  }, before);
}
