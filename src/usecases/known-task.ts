import { type Plan, type Task, taskIn } from '../domain/plan/plan.ts';
import { UserError } from '../errors.ts';

/** @throws UserError `unknownTask` */
export function knownTask(plan: Plan, key: string): Task {
  const task = taskIn(plan, key);
  if (task === undefined) throw new UserError('unknownTask', { query: key });
  return task;
}

/** What the refusals about a task say of it. */
export function factsOf(task: Task): { readonly task: string; readonly key: string } {
  return { task: `${task.key} ${task.title}`, key: task.key };
}
