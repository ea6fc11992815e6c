/** What has no date yet: asked about once a month, until somebody says that there is none so far. */
import type { PlanEvent, Task } from '../plan/plan.ts';
import { dayOf, lastDayOf, monthOf } from '../time/when.ts';
import { itemState } from './items.ts';
import { isToDo, klikDueOf, type Rollout, stateOf } from './rollout.ts';

export interface Undated {
  readonly events: readonly PlanEvent[];
  readonly tasks: readonly Task[];
}

/** The month's meetings without a day, and what is to be done in KLIK by nobody knows when. */
export function undatedIn(rollout: Rollout, month: string): Undated {
  const { events, tasks } = rollout.plan;
  return {
    events: events.filter((event) => isGatheringIn(event, month)),
    tasks: tasks.filter(
      (task) =>
        task.kind !== 'local' && klikDueOf(task) === null && isToDo(stateOf(rollout, task).status),
    ),
  };
}

/** A period that people go to lies in each of its months. */
function isGatheringIn({ kind, when }: PlanEvent, month: string): boolean {
  if (kind === 'period' || kind === 'information' || dayOf(when) !== null) return false;
  const first = monthOf(when);
  const last = lastDayOf(when)?.slice(0, 7) ?? first;
  return first !== null && last !== null && first <= month && month <= last;
}

/** Whether somebody has said that no date has been published so far. */
export function isQuiet(rollout: Rollout, month: string): boolean {
  return itemState(rollout, 'dates', { key: month }).done;
}
