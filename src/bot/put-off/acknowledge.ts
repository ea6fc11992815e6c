import { defineTaskCommand } from '../kit/task-command.ts';
import { acknowledgeAndShow } from './put-off-and-show.ts';

export const acknowledge = defineTaskCommand({
  key: 'acknowledge',
  label: ({ button }) => button.seen,
  takesText: false,
  run: (context, view, task) => acknowledgeAndShow(context, view, task),
});
