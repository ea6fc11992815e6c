import type { Card } from '../../cards/card.ts';
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import { UserError } from '../../errors.ts';
import type { taskRef } from '../../views/buttons.ts';
import { errorText } from '../../views/error-card.ts';
import type { View } from '../../views/view.ts';
import { showTask } from '../tasks/show-task.ts';
import type { ActionRun } from './action.ts';
import { type Context, rolloutOf, viewOn } from './context.ts';
import type { Inputs } from './inputs.ts';

/** What a button's own card did not know yet: the task has moved on since. */
const movedOn: readonly UserError['code'][] = ['alreadyThere', 'alreadyOpen', 'reopenFirst'];

type TaskRef = ReturnType<typeof taskRef>;

/** On a task that has moved on nothing is changed: the answer is the task as it is, and why. */
export function onTask(
  run: (context: Context, view: View, task: Task, inputs: Inputs) => Promise<Card> | Card,
): ActionRun<TaskRef> {
  return async (context, ref, inputs) => {
    const { view, task } = await pressedTask(context, ref);
    try {
      return await run(context, view, task, inputs);
    } catch (error) {
      if (!(error instanceof UserError) || !movedOn.includes(error.code)) throw error;
      const rollout = await context.store.rollouts.get(view.rollout.id);
      return showTask(context, viewOn(context, rollout), task, errorText(view.texts, error));
    }
  };
}

async function pressedTask(
  context: Context,
  { rolloutId, task: key }: TaskRef,
): Promise<{ view: View; task: Task }> {
  const view = viewOn(context, await rolloutOf(context, rolloutId));
  const task = taskIn(view.rollout.plan, key);
  if (task === undefined) throw new UserError('staleButton');
  return { view, task };
}
