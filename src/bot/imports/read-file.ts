/** A file that was dropped or sent: read as rows that are pasted are. */
import type { Card } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { UserError } from '../../errors.ts';
import { mostBytes } from '../../imports/limits.ts';
import { granted } from '../../usecases/refusals.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';
import { keyIn } from '../line/command-name.ts';
import { longestLine, wordsOf } from '../line/line.ts';
import { runLine } from '../line/run-line.ts';
import type { FileFault, FileRequest } from '../port/bot.ts';
import { readAndShow } from './read-and-show.ts';

/** @throws UserError for what cannot be read, and before it is fetched to whoever may not import */
export async function readFile(
  context: Context,
  { line, read }: Pick<FileRequest, 'line' | 'read'>,
): Promise<Card> {
  const words = wordsOf(line.slice(0, longestLine));
  const key = words.length === 0 ? 'import' : keyIn(words)?.key;
  if (key !== undefined && key !== 'import') return runLine(context, line);
  const at = { view: viewOn(context), by: byOf(context) };
  granted(mayAmendPlan(at.view.rollout, at.by), at.view.rollout, at.by);
  const file = await read(mostBytes);
  if (typeof file === 'string') throw faultOf(file);
  return readAndShow(context, at, { file, sheet: null });
}

function faultOf(fault: FileFault): UserError {
  switch (fault) {
    case 'overSize':
      return new UserError('importRefused', { code: fault, most: String(mostBytes / 1024 / 1024) });
    case 'elsewhere':
      return new UserError('fileElsewhere');
    case 'several':
      return new UserError('fileSeveral');
    case 'notHad':
      return new UserError('fileNotHad');
  }
}
