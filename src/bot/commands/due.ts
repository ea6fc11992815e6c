import { fold } from '../line.ts';
import { dayIn, dueAndShow, ownDueForm } from '../put-off-and-show.ts';
import { defineTaskCommand } from '../task-command.ts';

/** With a day at once, without one a form; 'klik' goes back to the plan's deadline. */
export const due = defineTaskCommand({
  key: 'due',
  run(context, view, task, text) {
    if (text === '') return ownDueForm(context, view, task);
    return dueAndShow(context, view, task, fold(text) === 'klik' ? null : dayIn(text, view));
  },
});
