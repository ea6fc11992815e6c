import { parseDay } from '../../domain/time/parse-day.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { fold } from '../line/line.ts';
import { dayIn, dueAndShow, ownDueForm } from './put-off-and-show.ts';

/** With a day at once, without one a form; 'klik' goes back to the plan's deadline. */
export const due = defineTaskCommand({
  key: 'due',
  label: ({ button }) => button.due,
  isAnswer: ({ today }, _task, text) => isKlik(text) || parseDay(text, today) !== null,
  asks: (_view, _task, text) => text === '',
  run(context, view, task, text) {
    if (text === '') return ownDueForm(context, view, task);
    return dueAndShow(context, view, task, isKlik(text) ? null : dayIn(text, view));
  },
});

function isKlik(text: string): boolean {
  return fold(text) === 'klik';
}
