/** Roles that the plan suggests for tasks that nobody performs yet. Nothing follows from them. */
import type { Task } from '../plan/plan.ts';
import { namedAt } from './roles.ts';
import { isToDo, type Rollout, stateOf } from './rollout.ts';

export interface Suggestion {
  readonly task: Task;
  /** Its key. */
  readonly role: string;
}

/** null: there is none, or the task is somebody's already, or done. */
export function suggestionFor(rollout: Rollout, task: Task, at: Date): Suggestion | null {
  const { performer, suggestedRole: role } = task;
  const isNobodys = performer === null && namedAt(rollout, task, at) === null;
  const isFit = isNobodys && isToDo(stateOf(rollout, task).status);
  return isFit && role !== undefined ? { task, role } : null;
}

/** In the plan's order. */
export function suggestionsIn(rollout: Rollout, at: Date): Suggestion[] {
  return rollout.plan.tasks.flatMap((task) => suggestionFor(rollout, task, at) ?? []);
}
