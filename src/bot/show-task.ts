import type { Card } from '../cards/card.ts';
import type { Task } from '../domain/plan.ts';
import type { Store } from '../store/store.ts';
import { taskCard } from '../views/task-card.ts';
import type { View } from '../views/view.ts';

const mostHistory = 5;

/** Where a task's history is read. */
export interface History {
  readonly store: Pick<Store, 'audit'>;
}

/** One task with its newest history; `heading`: what led here, if there is anything to say of it. */
export async function showTask(
  { store }: History,
  view: View,
  task: Task,
  heading: string | null = null,
): Promise<Card> {
  const entries = await store.audit.ofTask(view.rollout.id, task.key, mostHistory);
  const history = entries.map(({ verb, at, by }) => ({ verb, at, by: by?.name ?? null }));
  return taskCard(view, task, history, heading);
}
