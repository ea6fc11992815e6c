/** Buttons on tasks: the same use cases as the commands, so the same rules. */
import type { Card } from '../../cards/card.ts';
import { type Task, taskIn } from '../../domain/plan.ts';
import { UserError } from '../../errors.ts';
import { statusCard } from '../../views/status-card.ts';
import type { View } from '../../views/view.ts';
import { answerIn, type Inputs, textIn } from '../answer.ts';
import { type Context, rolloutOf, viewOn } from '../context.ts';
import { showTask } from '../show-task.ts';
import { stepAndShow, stepForm } from '../step-and-show.ts';
import { undoAndShow } from '../undo-and-show.ts';
import type { ActionRun } from './index.ts';

const nothing = { value: null, note: '' };

export const taskActions: Readonly<Record<string, ActionRun>> = {
  'task.start': onTask((context, view, task) => stepAndShow(context, view, task, 'start', nothing)),
  'task.complete': onTask((context, view, task) =>
    stepAndShow(context, view, task, 'complete', nothing),
  ),
  'task.perform': onTask((context, view, task) =>
    task.asks.type === 'nothing'
      ? stepAndShow(context, view, task, 'perform', nothing)
      : stepForm(context, view, task, 'perform'),
  ),
  'task.perform.save': onTask((context, view, task, inputs) => {
    const value = answerIn(view.rollout.plan, task, inputs);
    return stepAndShow(context, view, task, 'perform', { value, note: textIn(inputs, 'note') });
  }),
  'task.dismiss': onTask((context, view, task) => stepForm(context, view, task, 'dismiss')),
  'task.dismiss.save': onTask((context, view, task, inputs) =>
    stepAndShow(context, view, task, 'dismiss', { value: null, note: textIn(inputs, 'note') }),
  ),
  'task.reopen': onTask((context, view, task) => stepForm(context, view, task, 'reopen')),
  'task.reopen.save': onTask((context, view, task, inputs) =>
    stepAndShow(context, view, task, 'reopen', { value: null, note: textIn(inputs, 'note') }),
  ),
  'task.show': onTask((context, view, task) => showTask(context, view, task)),
  'status.show': async (context, [id = '']) => {
    return statusCard(viewOn(context, await rolloutOf(context, id)));
  },
  undo: async (context, [id = '', entry = '']) => {
    const rollout = await rolloutOf(context, id);
    return undoAndShow(context, rollout.id, entry);
  },
};

/** What a button's own card did not know yet: the task has moved on since. */
const movedOn: readonly UserError['code'][] = ['alreadyThere', 'alreadyOpen', 'reopenFirst'];

/** On a task that has moved on nothing is changed: the answer is the task as it is, and why. */
function onTask(
  run: (context: Context, view: View, task: Task, inputs: Inputs) => Promise<Card> | Card,
): ActionRun {
  return async (context, parts, inputs) => {
    const { view, task } = await pressedTask(context, parts);
    try {
      return await run(context, view, task, inputs);
    } catch (error) {
      if (!(error instanceof UserError) || !movedOn.includes(error.code)) throw error;
      const rollout = await context.store.rollouts.get(view.rollout.id);
      return showTask(context, viewOn(context, rollout), task, error);
    }
  };
}

async function pressedTask(
  context: Context,
  [id = '', key = '']: readonly string[],
): Promise<{ view: View; task: Task }> {
  const view = viewOn(context, await rolloutOf(context, id));
  const task = taskIn(view.rollout.plan, key);
  if (task === undefined) throw new UserError('staleButton');
  return { view, task };
}
