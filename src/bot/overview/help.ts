import { type CommandKey, helpCard } from '../../views/help-card.ts';
import { type Command, defineCommand, nothing } from '../kit/command.ts';
import { textsOf } from '../kit/context.ts';

/** @param others the commands that it lists before itself */
export function helpOn(others: readonly CommandKey[]): Command {
  return defineCommand({
    key: 'help',
    shareable: true,
    args: nothing,
    run: (context) => helpCard(textsOf(context), [...others, 'help']),
  });
}
