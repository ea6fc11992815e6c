import type { Card } from '../../cards/card.ts';
import type { Inputs } from './answer.ts';
import type { Context } from './context.ts';

/**
 * What a button or a form does. `parts`: the action's value between its slashes; untrusted, like the
 * inputs. @throws UserError
 */
export type ActionRun = (
  context: Context,
  parts: readonly string[],
  inputs: Inputs,
) => Promise<Card>;
