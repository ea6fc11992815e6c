/** Buttons on tasks: the same use cases as the commands, so the same rules. */
import { statusCard } from '../../views/status-card.ts';
import type { ActionRun } from '../kit/action.ts';
import { answerIn, textIn } from '../kit/answer.ts';
import { rolloutOf, viewOn } from '../kit/context.ts';
import { onTask } from '../kit/on-task.ts';
import { showHistory, showTask } from './show-task.ts';
import { stepAndShow, stepForm } from './step-and-show.ts';
import { undoAndShow } from './undo-and-show.ts';

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
  'task.history': onTask((context, view, task) => showHistory(context, view, task)),
  'status.show': async (context, [id = '']) => {
    return statusCard(viewOn(context, await rolloutOf(context, id)));
  },
  undo: async (context, [id = '', entry = '']) => {
    const rollout = await rolloutOf(context, id);
    return undoAndShow(context, rollout.id, entry);
  },
};
