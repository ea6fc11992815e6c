/** What is still open, by the role that does it: for the posts around go-live. */
import type { Row } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import { compareTasks } from '../domain/rollout/progress.ts';
import { isOpen, stateOf } from '../domain/rollout/rollout.ts';
import type { View } from './view.ts';
import { roleWithHolders, taskName } from './wording.ts';

/** Of one role in one row. */
const mostNamed = 5;

/** Those of these roles, also where they are accountable alone; `roles` null: all. */
export function unfinishedTasks({ rollout }: View, roles: readonly string[] | null): Task[] {
  const isTheirs = ({ performer, accountable }: Task) =>
    roles === null || roles.some((role) => role === performer || role === accountable);
  return rollout.plan.tasks
    .filter((task) => isTheirs(task) && isOpen(stateOf(rollout, task).status))
    .toSorted(compareTasks(rollout));
}

/** One row a role, in the plan's order; what the plan gives to nobody comes last. */
export function rowsByRole(view: View, tasks: readonly Task[]): Row[] {
  const roles = [...view.rollout.plan.roles.map(({ key }) => key), null];
  return roles.flatMap((role) => {
    const its = tasks.filter((task) => roleOf(task) === role);
    if (its.length === 0) return [];
    const text = role === null ? view.texts.goLive.unnamed : roleWithHolders(view, role);
    const names = its.slice(0, mostNamed).map((task) => nameOf(view, task));
    const left = its.length - names.length;
    const more = left > 0 ? [view.texts.goLive.more(left)] : [];
    return [{ text, note: [...names, ...more].join('; ') }];
  });
}

function roleOf({ performer, accountable }: Task): string | null {
  return performer ?? accountable;
}

/** With its status where the work is done and KLIK waits. */
function nameOf({ rollout, texts }: View, task: Task): string {
  const { status } = stateOf(rollout, task);
  return status === 'performed' ? `${taskName(task)} (${texts.status[status]})` : taskName(task);
}
