/** A button that stands for a line: what the bot asked about, as it would have been typed. */

import type { Actions } from '../kit/action.ts';
import { rolloutOf } from '../kit/context.ts';
import { runLine } from './run-line.ts';

export const typedActions = {
  typed: async (context, { rolloutId, line }) =>
    runLine({ ...context, rollout: await rolloutOf(context, rolloutId) }, line),
} satisfies Partial<Actions>;
