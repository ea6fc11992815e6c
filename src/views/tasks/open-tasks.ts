/** What is still open: whose it is, and by the role that does it. */
import { row } from '../../cards/build.ts';
import type { Row } from '../../cards/card.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { tasksInOrder } from '../../domain/rollout/progress.ts';
import { isOvertaken } from '../../domain/rollout/questions.ts';
import { namedAt, rolesOf } from '../../domain/rollout/roles.ts';
import { isOpen, stateOf } from '../../domain/rollout/rollout.ts';
import type { View } from '../view.ts';
import { roleWithHolders, statusText, taskName } from '../wording.ts';

/** Of one role in one row. */
const mostNamed = 5;

/** Whether one of these roles does the task, or is accountable for it. */
export function isOf(roles: readonly string[]): (task: Task) => boolean {
  return ({ performer, accountable }) =>
    roles.some((role) => role === performer || role === accountable);
}

/** `roles` null: whosever they are. */
export function unfinishedTasks({ rollout }: View, roles: readonly string[] | null): Task[] {
  return tasksInOrder(rollout)
    .filter(roles === null ? () => true : isOf(roles))
    .filter((task) => isOpen(stateOf(rollout, task).status));
}

/** Of the roles that the person holds and in person, without what its event has overtaken long ago; in the plan's order. */
export function tasksOf({ rollout, now, today }: View, personId: string): Task[] {
  const isByRole = isOf(rolesOf(rollout, personId, now));
  const isTheirs = (task: Task) =>
    isByRole(task) || namedAt(rollout, task, now)?.person.id === personId;
  return rollout.plan.tasks
    .filter(isTheirs)
    .filter((task) => isOpen(stateOf(rollout, task).status) && !isOvertaken(rollout, task, today));
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
    return [row(text, [...names, ...more].join('; '))];
  });
}

function roleOf({ performer, accountable }: Task): string | null {
  return performer ?? accountable;
}

/** With its status where the work is done and KLIK waits. */
function nameOf(view: View, task: Task): string {
  const { status } = stateOf(view.rollout, task);
  return status === 'performed' ? `${taskName(task)} (${statusText(view, task)})` : taskName(task);
}
