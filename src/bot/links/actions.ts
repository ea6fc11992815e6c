/** Whether the account that a code came from is the caller's own. */
import { linkCancelledCard } from '../../views/link-card.ts';
import type { Actions } from '../kit/action.ts';
import { textsOf } from '../kit/context.ts';
import { linkedAndShown } from './link-and-show.ts';

export const linkActions = {
  linkConfirm: (context, { code }) => linkedAndShown(context, code),
  linkCancel: (context) => linkCancelledCard(textsOf(context)),
} satisfies Partial<Actions>;
