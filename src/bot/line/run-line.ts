/** Runs a typed line: finds its command and gives it the rest of the words. */
import type { Card } from '../../cards/card.ts';
import { visible } from '../../domain/words/visible.ts';
import { UserError } from '../../errors.ts';
import { helpCard } from '../../views/help-card.ts';
import { commandIn, commands } from '../commands.ts';
import { type Context, textsOf } from '../kit/context.ts';
import { keyIn } from './command-name.ts';
import { nearest } from './find.ts';
import { linesOf, withoutEnd, wordsOf } from './line.ts';

/** @throws UserError when it is no command, or several */
export async function runLine(context: Context, line: string): Promise<Card> {
  const rows = rowsIn(line);
  if (rows !== null) return rows.command.run(context, [], rows.typed);
  refuseSeveral(line);
  const words = wordsOf(line);
  const texts = textsOf(context);
  const found = commandIn(words);
  if (found === null) {
    const names = (shareable: boolean) =>
      commands.filter((it) => it.shareable === shareable).map(({ key }) => texts.command[key].name);
    const [word = ''] = words;
    const near = nearest(word, { reading: names(true), changing: names(false) });
    throw new UserError('unknownCommand', { word, nearest: near ?? '' });
  }
  const { command, rest } = found;
  const asked = keyIn(rest);
  if (rest.length > 0 && asked?.key === 'help' && asked.rest.length === 0) {
    return helpCard(texts, [command.key]);
  }
  return command.run(context, command.takesNotes ? rest : withoutEnd(rest), '');
}

/** The name of a command that takes rows, and all that is typed behind it. */
const named = /^\s*(?:[/@]?fbs[\s:,]+)?(?<name>\S+)(?<typed>.*)$/is;

/** What is left of the command's own line: rows are counted from the first that was pasted. */
const ownLine = /^(?:[^\S\n]*\n)+|^[^\S\n]+/;

/** null: the line begins with no such command. */
function rowsIn(line: string) {
  const { name = '', typed = '' } = named.exec(visible(line))?.groups ?? {};
  const command = commandIn([name])?.command;
  return command?.takesRows ? { command, typed: typed.replace(ownLine, '') } : null;
}

/** Refuses two commands in one message: the second line would become the first one's note. */
function refuseSeveral(line: string): void {
  const lines = linesOf(line);
  const typed = lines.filter((one) => {
    const [word] = wordsOf(one);
    return word !== undefined && keyIn([word]) !== null;
  });
  if (typed.length < 2 || typed[0] !== lines[0]) return;
  throw new UserError('severalCommands', { count: String(typed.length) });
}
