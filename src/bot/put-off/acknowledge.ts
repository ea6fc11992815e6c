import { defineTaskCommand } from '../kit/task-command.ts';
import { markAndShow } from './put-off-and-show.ts';

export const acknowledge = defineTaskCommand({
  key: 'acknowledge',
  label: ({ button }) => button.seen,
  takesText: false,
  run: markAndShow('seen'),
});
