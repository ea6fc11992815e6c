import { parseDay } from '../../domain/time/parse-day.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { dayIn, putOffAndShow, putOffForm } from './put-off-and-show.ts';

/** With a day at once, without one a form. */
export const snooze = defineTaskCommand({
  key: 'snooze',
  label: ({ button }) => button.snooze,
  isAnswer: ({ today }, _task, text) => parseDay(text, today) !== null,
  asks: (_view, _task, text) => text === '',
  run: (context, view, task, text) =>
    text === ''
      ? putOffForm(context, view, task)
      : putOffAndShow(context, view, task, dayIn(text, view)),
});
