/** Buttons on tasks: the same use cases as the commands, so the same rules. */
import { statusCard } from '../../views/status-card.ts';
import type { Actions, ValueOf } from '../kit/action.ts';
import { about, theRollout, theTask } from '../kit/subject.ts';
import { showHistory, showTask } from './show-task.ts';
import { stepAndShow, stepForms } from './step-forms.ts';
import { undoAndShow } from './undo-and-show.ts';

export const taskActions = {
  taskStart: about(theTask, (context, at) => stepAndShow(context, at, 'start')),
  taskComplete: about(theTask, (context, at) => stepAndShow(context, at, 'complete')),
  taskPerform: stepForms.perform,
  taskDismiss: stepForms.dismiss,
  taskReopen: stepForms.reopen,
  taskShow: about(theTask, (context, { view, task }) => showTask(context, view, task)),
  taskHistory: about(theTask, (context, { view, task }) => showHistory(context, view, task)),
  statusShow: about(theRollout, (_, { view }) => statusCard(view)),
  undo: about(theRollout, (context, { view }, { entry }: ValueOf<'undo'>) =>
    undoAndShow(context, view.rollout.id, entry),
  ),
} satisfies Partial<Actions>;
