import { helpCard } from '../../views/help-card.ts';
import { commands } from '../commands.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { textsOf } from '../kit/context.ts';

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
