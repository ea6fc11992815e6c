/**
 * Tasks that apply only if a question about the municipality is answered yes. The answer is kept, and
 * not what follows from it: once it is another, the tasks are as they were.
 */
import type { Condition, Plan, Task } from '../plan/plan.ts';
import { type ItemState, type ItemStates, itemState } from './items.ts';

/** The parts of a rollout that decide. */
interface Answers {
  readonly plan: Pick<Plan, 'conditions' | 'tasks'>;
  readonly items: ItemStates;
}

export type Answer = 'yes' | 'no';

/** null: it applies to everybody, or nobody knows the question any more. */
export function conditionOf({ plan }: Answers, { onlyIf }: Task): Condition | null {
  return (onlyIf && plan.conditions.find(({ key }) => key === onlyIf)) || null;
}

/** null: nobody has answered. */
export function answerTo(rollout: Answers, condition: Pick<Condition, 'key'>): Answer | null {
  const { answer } = itemState(rollout, 'conditions', condition);
  return answer === 'yes' || answer === 'no' ? answer : null;
}

/** Whether the answer is no. */
export function isRuledOut(rollout: Answers, task: Task): boolean {
  return ruledOutBy(rollout, task) !== null;
}

/** The question whose answer rules the task out, and who gave it; null: none does. */
export function ruledOutBy(
  rollout: Answers,
  task: Task,
): { readonly condition: Condition; readonly state: ItemState } | null {
  if (!task.onlyIf) return null;
  const condition = conditionOf(rollout, task);
  if (condition === null || answerTo(rollout, condition) !== 'no') return null;
  return { condition, state: itemState(rollout, 'conditions', condition) };
}

/** The questions that some task depends on. */
export function conditionsInUse({ plan }: Answers): Condition[] {
  return plan.conditions.filter(({ key }) => plan.tasks.some(({ onlyIf }) => onlyIf === key));
}
