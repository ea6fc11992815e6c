import { dayIn, putOffAndShow, putOffForm } from '../put-off-and-show.ts';
import { defineTaskCommand } from '../task-command.ts';

/** With a day at once, without one a form. */
export const snooze = defineTaskCommand({
  key: 'snooze',
  run: (context, view, task, text) =>
    text === ''
      ? putOffForm(context, view, task)
      : putOffAndShow(context, view, task, dayIn(text, view)),
});
