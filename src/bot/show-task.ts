import type { Card } from '../cards/card.ts';
import type { Task } from '../domain/plan.ts';
import type { UserError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { errorText } from '../views/error-card.ts';
import { taskCard } from '../views/task-card.ts';
import type { View } from '../views/view.ts';

const mostHistory = 5;

/** Where a task's history is read. */
export interface History {
  readonly store: Pick<Store, 'audit'>;
}

/** One task with its newest history; headed by the refusal that led here, if any. */
export async function showTask(
  { store }: History,
  view: View,
  task: Task,
  refusal: UserError | null = null,
): Promise<Card> {
  const entries = await store.audit.ofTask(view.rollout.id, task.key, mostHistory);
  const history = entries.map(({ verb, at, by }) => ({ verb, at, by: by?.name ?? null }));
  return taskCard(view, task, history, refusal && errorText(view.texts, refusal));
}
