/** A button that stands for a line: what the bot asked about, as it would have been typed. */
import { rolloutOf } from '../context.ts';
import { runLine } from '../run-line.ts';
import type { ActionRun } from './index.ts';

export const typedActions: Readonly<Record<string, ActionRun>> = {
  typed: async (context, [id = '', ...line]) =>
    runLine({ ...context, rollout: await rolloutOf(context, id) }, line.join('/')),
};
