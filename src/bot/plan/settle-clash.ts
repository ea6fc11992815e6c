import type { Card } from '../../cards/card.ts';
import { decideClash } from '../../usecases/amend-plan.ts';
import { settledCard } from '../../views/plan/plan-clash.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';

/** Keeps what the municipality has said, or takes what the plan says now. */
export async function settleClash(
  context: Context,
  { view, by }: OnRollout,
  clash: ValueOf<'planSettle'>,
): Promise<Card> {
  const { rollout, entry } = await decideClash(context.store, view.rollout.id, clash, by);
  return settledCard(viewOn(context, rollout), clash, entry);
}
