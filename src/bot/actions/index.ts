/** What buttons and forms do, by the name that a card's Action carries. */
import type { Card } from '../../cards/card.ts';
import type { Inputs } from '../answer.ts';
import type { Context } from '../context.ts';
import { guideActions } from './guides.ts';
import { lateActions } from './late.ts';
import { linkActions } from './link.ts';
import { policyActions } from './policy.ts';
import { putOffActions } from './put-off.ts';
import { roleActions } from './roles.ts';
import { setupActions } from './setup.ts';
import { taskActions } from './tasks.ts';
import { typedActions } from './typed.ts';

/** `parts`: the action's value between its slashes; untrusted, like the inputs. @throws UserError */
export type ActionRun = (
  context: Context,
  parts: readonly string[],
  inputs: Inputs,
) => Promise<Card>;

export const actions: Readonly<Record<string, ActionRun>> = {
  ...taskActions,
  ...roleActions,
  ...setupActions,
  ...putOffActions,
  ...policyActions,
  ...lateActions,
  ...guideActions,
  ...typedActions,
  ...linkActions,
};
