import { remindersCard } from '../../views/reminders-card.ts';
import { defineCommand, nothing } from '../command.ts';
import { viewOn } from '../context.ts';

export const reminders = defineCommand({
  key: 'reminders',
  shareable: true,
  args: nothing,
  run: (context) => remindersCard(viewOn(context)),
});
