import { helpCard } from '../../views/help-card.ts';
import { defineCommand, nothing } from '../command.ts';
import { textsOf } from '../context.ts';
import { commands } from './index.ts';

export const help = defineCommand({
  key: 'help',
  shareable: true,
  args: nothing,
  run: (context) =>
    helpCard(
      textsOf(context),
      commands.map(({ key }) => key),
    ),
});
