import type { Card } from '../../cards/card.ts';
import { taskIn } from '../../domain/plan/plan.ts';
import { takeSuggestions } from '../../usecases/assign-task.ts';
import { changedTaskCard } from '../../views/plan/plan-changes.ts';
import { suggestedCard } from '../../views/plan/suggestions-card.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';

/** Gives the tasks to the roles that the plan suggests: one, or all that were shown. */
export async function suggestionsTaken(
  context: Context,
  { view, by }: OnRollout,
  { tasks: keys }: ValueOf<'suggestionsTake'>,
): Promise<Card> {
  const { id, plan: before } = view.rollout;
  const { rollout, entry } = await takeSuggestions(context.store, id, keys, by);
  const now = viewOn(context, rollout);
  const [key, ...others] = keys;
  if (key !== undefined && others.length === 0) return changedTaskCard(now, key, entry);
  const changed = rollout.plan.tasks.filter(
    (task) => taskIn(before, task.key)?.performer !== task.performer,
  );
  return suggestedCard(now, changed, entry);
}
