/** Taking a role that nobody holds, by the button of whatever says so. */
import type { Card } from '../../cards/card.ts';
import { assignsAs } from '../../domain/may/rights.ts';
import { claimRole } from '../../usecases/claim-role.ts';
import { roleOutcomeCard } from '../../views/outcome-card.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';
import type { OnRole } from './assign-form.ts';

export async function claimAndShow(context: Context, { view, role }: OnRole): Promise<Card> {
  const before = view.rollout;
  const { rollout, entry } = await claimRole(context.store, before.id, role.key, byOf(context));
  const wasOpen = assignsAs(before, context.caller.id, context.now) === 'nobodyHolds';
  return roleOutcomeCard(viewOn(context, rollout), role, [context.caller], [], entry, wasOpen);
}
