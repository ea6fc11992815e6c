/**
 * Which tasks wait for others, and since when the way is clear. A task that is withdrawn, not
 * relevant, completed or performed holds no other up: what is left of it is done in KLIK alone.
 */
import { knownTaskIn, type Task } from '../plan/plan.ts';
import { instantOf } from '../time/calendar.ts';
import { awaitsApproval } from './approval.ts';
import { ruledOutBy } from './conditions.ts';
import { isToDo, type Rollout, stateOf } from './rollout.ts';

/** What it still waits for, in the plan's order; empty: nothing, or its own work is done. */
export function hindrancesOf(rollout: Rollout, task: Task): Task[] {
  if (task.dependsOn.length === 0 || !isToDo(stateOf(rollout, task).status)) return [];
  return rollout.plan.tasks.filter(
    (other) => task.dependsOn.includes(other.key) && isInTheWay(rollout, other),
  );
}

export function isWaiting(rollout: Rollout, task: Task): boolean {
  return hindrancesOf(rollout, task).length > 0;
}

/** Those that wait for the task, whether or not it is in their way now. */
export function waitersOf({ plan }: Rollout, { key }: Task): Task[] {
  return plan.tasks.filter(({ dependsOn }) => dependsOn.includes(key));
}

/** When the last hindrance was gone; null: something is in the way, or never was. */
export function freedAt(rollout: Rollout, task: Task): Date | null {
  const said = rollout.amendments.tasks[task.key]?.freedAt;
  const isAny = task.dependsOn.length > 0 || said !== undefined;
  if (!isAny || !isToDo(stateOf(rollout, task).status) || isWaiting(rollout, task)) return null;
  const times = task.dependsOn.map((key) => goneAt(rollout, key));
  const all = [...times, said === undefined ? null : new Date(said)].filter((at) => at !== null);
  return all.length === 0 ? null : new Date(Math.max(...all.map(Number)));
}

function isInTheWay(rollout: Rollout, task: Task): boolean {
  return isToDo(stateOf(rollout, task).status) || awaitsApproval(rollout, task);
}

/** null: nobody knows. */
function goneAt(rollout: Rollout, key: string): Date | null {
  const { plan } = rollout;
  const task = knownTaskIn(plan, key);
  if (task !== undefined) {
    const { approvedAt, changedAt } = stateOf(rollout, task);
    return ruledOutBy(rollout, task)?.state.changedAt ?? approvedAt ?? changedAt;
  }
  const { retired } = plan.retired?.tasks.find((one) => one.key === key) ?? {};
  if (retired === undefined) return null;
  const { on, at, byPlan } = retired;
  const since = byPlan ? rollout.amendments.update?.at : at;
  return since === undefined ? instantOf(on, '00:00') : new Date(since);
}
