/** Buttons on tasks: the same use cases as the commands, so the same rules. */
import { statusCard } from '../../views/status-card.ts';
import type { Actions } from '../kit/action.ts';
import { answerIn } from '../kit/answer.ts';
import { rolloutOf, viewOn } from '../kit/context.ts';
import { textIn } from '../kit/inputs.ts';
import { onTask } from '../kit/on-task.ts';
import { showHistory, showTask } from './show-task.ts';
import { stepAndShow, stepForm } from './step-and-show.ts';
import { undoAndShow } from './undo-and-show.ts';

const nothing = { value: null, note: '' };

export const taskActions = {
  taskStart: onTask((context, view, task) => stepAndShow(context, view, task, 'start', nothing)),
  taskComplete: onTask((context, view, task) =>
    stepAndShow(context, view, task, 'complete', nothing),
  ),
  taskPerform: {
    open: onTask((context, view, task) =>
      task.asks.type === 'nothing'
        ? stepAndShow(context, view, task, 'perform', nothing)
        : stepForm(context, view, task, 'perform'),
    ),
    save: onTask((context, view, task, inputs) => {
      const value = answerIn(view.rollout.plan, task, inputs);
      return stepAndShow(context, view, task, 'perform', { value, note: textIn(inputs, 'note') });
    }),
  },
  taskDismiss: {
    open: onTask((context, view, task) => stepForm(context, view, task, 'dismiss')),
    save: onTask((context, view, task, inputs) =>
      stepAndShow(context, view, task, 'dismiss', { value: null, note: textIn(inputs, 'note') }),
    ),
  },
  taskReopen: {
    open: onTask((context, view, task) => stepForm(context, view, task, 'reopen')),
    save: onTask((context, view, task, inputs) =>
      stepAndShow(context, view, task, 'reopen', { value: null, note: textIn(inputs, 'note') }),
    ),
  },
  taskShow: onTask((context, view, task) => showTask(context, view, task)),
  taskHistory: onTask((context, view, task) => showHistory(context, view, task)),
  statusShow: async (context, { rolloutId }) =>
    statusCard(viewOn(context, await rolloutOf(context, rolloutId))),
  undo: async (context, { rolloutId, entry }) =>
    undoAndShow(context, (await rolloutOf(context, rolloutId)).id, entry),
} satisfies Partial<Actions>;
