/**
 * A second pair of eyes: a task may ask that somebody else than whoever performed it approves that it
 * is done. Performed, approved and completed in KLIK are three different things.
 */
import type { Task } from '../plan/plan.ts';
import { tasksInOrder } from './progress.ts';
import { holdersOf, projectManagerRole } from './roles.ts';
import { type Person, type Rollout, stateOf } from './rollout.ts';

/** Key of the role that approves where no other can. */
const lastRole = 'faglig-leder';

/** Whether it is performed, and nobody has approved that yet. */
export function awaitsApproval(rollout: Rollout, task: Task): boolean {
  if (!task.approver) return false;
  const { status, approvedAt } = stateOf(rollout, task);
  return status === 'performed' && approvedAt === null;
}

/** Whether nothing is left but to complete it in KLIK. */
export function isAwaitingKlik(rollout: Rollout, task: Task): boolean {
  return stateOf(rollout, task).status === 'performed' && !awaitsApproval(rollout, task);
}

/** Who is asked, one role after the other, where those before have nobody but who performed it. */
function approvingRoles({ approver, accountable }: Task): string[] {
  if (!approver) return [];
  const roles = [approver, accountable, projectManagerRole, lastRole];
  return [...new Set(roles.filter((role) => role !== null))];
}

/** The role that may approve it now, and who holds it; null: nobody is there who did not perform it. */
export function approversOf(
  rollout: Rollout,
  task: Task,
  at: Date,
): { readonly role: string; readonly people: readonly Person[] } | null {
  const by = performedBy(rollout, task);
  for (const role of approvingRoles(task)) {
    const people = holdersOf(rollout, role, at).filter(({ id }) => id !== by);
    if (people.length > 0) return { role, people };
  }
  return null;
}

/** Id of who performed it, while it is not approved; null: it is not performed, or nobody knows. */
export function performedBy(rollout: Rollout, task: Task): string | null {
  return awaitsApproval(rollout, task) ? stateOf(rollout, task).changedBy : null;
}

/** Performed, and not approved yet; by deadline. */
export function awaitingApproval(rollout: Rollout): Task[] {
  return inOrder(rollout, awaitsApproval);
}

/** Performed and approved where that is asked for, and not completed in KLIK; by deadline. */
export function awaitingKlik(rollout: Rollout): Task[] {
  return inOrder(rollout, isAwaitingKlik);
}

function inOrder(rollout: Rollout, holds: (rollout: Rollout, task: Task) => boolean): Task[] {
  return tasksInOrder(rollout).filter((task) => holds(rollout, task));
}
