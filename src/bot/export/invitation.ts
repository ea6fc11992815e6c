import type { Card } from '../../cards/card.ts';
import { eventIn } from '../../domain/plan/plan.ts';
import { UserError } from '../../errors.ts';
import { invitationCard } from '../../views/calendar-card.ts';
import type { View } from '../../views/view.ts';
import type { Context } from '../kit/context.ts';
import { fileLink } from './one-time-link.ts';

/** A meeting for the caller's own calendar, by a link for them alone. */
export async function invitationShown(context: Context, view: View, key: string): Promise<Card> {
  const event = eventIn(view.rollout.plan, key);
  if (event === undefined) throw new UserError('staleButton');
  const url = await fileLink(context, view.rollout, { type: 'event', event: key });
  return invitationCard(view, event, url);
}
