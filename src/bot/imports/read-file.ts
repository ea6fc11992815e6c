/** A file that was dropped or sent: read as rows that are pasted are. */
import type { Card } from '../../cards/card.ts';
import { mayImport } from '../../domain/may/on-rollout.ts';
import { UserError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { granted } from '../../usecases/refusals.ts';
import { byOf, type Context, rolloutOf, viewOn } from '../kit/context.ts';
import { keyIn } from '../line/command-name.ts';
import { longestLine, wordsOf } from '../line/line.ts';
import { runLine } from '../line/run-line.ts';
import type { FileRequest } from '../port/bot.ts';
import { bytesOf } from './bytes-of.ts';
import { readAndShow } from './read-and-show.ts';

/** @throws UserError for what cannot be read, and before it is fetched to whoever may not import */
export async function readFile(
  context: Context,
  { line, read, bound }: Pick<FileRequest, 'line' | 'read' | 'bound'>,
): Promise<Card> {
  const words = wordsOf(line.slice(0, longestLine));
  const key = words.length === 0 ? 'import' : keyIn(words)?.key;
  if (key !== undefined && key !== 'import') return runLine(context, line);
  const rollout = bound === undefined ? context.rollout : await rolloutOf(context, bound.rolloutId);
  const at = { view: viewOn(context, rollout), by: byOf(context) };
  granted(mayImport(at.view.rollout, at.by), at.view.rollout, at.by);
  const file = await bytesOf(read);
  const store = bound === undefined ? context.store : usingUp(context.store, bound.use);
  return readAndShow({ ...context, store }, at, { file, sheet: null });
}

/** The store, in which nothing is kept of a file whose address somebody else has used meanwhile. */
function usingUp(store: Store, use: () => Promise<boolean>): Store {
  return {
    ...store,
    imports: {
      ...store.imports,
      async keep(of) {
        if (!(await use())) throw new UserError('fileNotHad');
        return store.imports.keep(of);
      },
    },
  };
}
