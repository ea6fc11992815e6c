/** Whether the account that a code came from is the caller's own. */
import { linkCancelledCard } from '../../views/link-card.ts';
import type { ActionRun } from '../kit/action.ts';
import { textsOf } from '../kit/context.ts';
import { linkedAndShown } from './link-and-show.ts';

export const linkActions: Readonly<Record<string, ActionRun>> = {
  'link.confirm': (context, [code = '']) => linkedAndShown(context, code),
  'link.cancel': async (context) => linkCancelledCard(textsOf(context)),
};
