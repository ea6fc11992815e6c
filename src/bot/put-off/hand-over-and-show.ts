import type { Card } from '../../cards/card.ts';
import { mayHandOver } from '../../domain/may/on-task.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { handOver } from '../../usecases/hand-over.ts';
import { handOverToGuestCard } from '../../views/hand-over-form.ts';
import { roleOutcomeCard } from '../../views/outcome-card.ts';
import type { View } from '../../views/view.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';
import { guestsAmong } from '../kit/fit.ts';
import { accountHere } from '../kit/people.ts';

/** Gives the person the role by which the task is done, and says who came and who went. */
export async function handOverAndShow(
  context: Context,
  view: View,
  task: Task,
  chosen: readonly Person[],
  isGuestMeant = false,
): Promise<Card> {
  const [next, ...others] = chosen;
  if (next === undefined || others.length > 0)
    throw new UserError('onePerson', { input: 'people' });
  const of = grantedTo(context, view.rollout, (now, by) => mayHandOver(now, task, by));
  const guests = await guestsAmong(context, [next]);
  if (guests.length > 0 && !isGuestMeant) {
    const account = (await accountHere(context, next)) ?? next;
    return handOverToGuestCard(view, task, of.role, account);
  }
  const changed = await handOver(context.store, view.rollout.id, of, next.id, byOf(context));
  const had = holdersOf(view.rollout, of.role.key, context.now).some(({ id }) => id === next.id);
  const gone = of.from === next.id ? undefined : view.rollout.people[of.from ?? ''];
  return roleOutcomeCard(
    viewOn(context, changed.rollout),
    of.role,
    had ? [] : [next],
    gone === undefined ? [] : [gone],
    changed.entry,
    false,
  );
}
