/** A button that stands for a line: what the bot asked about, as it would have been typed. */

import type { ActionRun } from '../kit/action.ts';
import { rolloutOf } from '../kit/context.ts';
import { runLine } from './run-line.ts';

export const typedActions: Readonly<Record<string, ActionRun>> = {
  typed: async (context, [id = '', ...line]) =>
    runLine({ ...context, rollout: await rolloutOf(context, id) }, line.join('/')),
};
