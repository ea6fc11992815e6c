import type { Card } from '../../cards/card.ts';
import type { Whose } from '../../domain/may/on-rollout.ts';
import { taskIn } from '../../domain/plan/plan.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { type Settings, setPolicy } from '../../usecases/set-policy.ts';
import { policyOutcomeCard } from '../../views/policy-card.ts';
import type { View } from '../../views/view.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';

/** Sets what `edit` makes of the settings, and shows them, or what `show` says, as they are now. */
export async function policyAndShow(
  context: Context,
  rolloutId: string,
  whose: Whose,
  edit: (rollout: Rollout) => Settings,
  show?: (view: View, entry: string) => Card,
): Promise<Card> {
  const { store } = context;
  const { rollout, entry } = await setPolicy(store, rolloutId, whose, edit, byOf(context));
  if (show !== undefined) return show(viewOn(context, rollout), entry);
  const task = whose.level === 'task' ? (taskIn(rollout.plan, whose.task) ?? null) : null;
  return policyOutcomeCard(viewOn(context, rollout), task, entry);
}
