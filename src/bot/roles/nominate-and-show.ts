import type { Card } from '../../cards/card.ts';
import { mayNominate } from '../../domain/may/on-role.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { nominationIn } from '../../domain/rollout/nominations.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { nominate } from '../../usecases/nominate.ts';
import { nominatedCard } from '../../views/roles/nominations.ts';
import { guestCard } from '../../views/roles/role-questions.ts';
import type { View } from '../../views/view.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';
import { guestsAmong } from '../kit/fit.ts';
import { accountHere } from '../kit/people.ts';

/** Has one person asked whether they take the role; asks first before that is a guest. */
export async function nominateAndShow(
  context: Context,
  { view, role }: { readonly view: View; readonly role: Role },
  [person, ...others]: readonly Person[],
  isGuestMeant = false,
): Promise<Card> {
  grantedTo(context, view.rollout, (rollout, by) => mayNominate(rollout, role, by));
  if (person === undefined || others.length > 0) {
    throw new UserError('onePerson', { input: 'people' });
  }
  const guests = await guestsAmong(context, [person]);
  if (guests.length > 0 && !isGuestMeant) {
    const account = (await accountHere(context, person)) ?? person;
    return guestCard(view, role, guests, [account], 'ask');
  }
  const id = crypto.randomUUID();
  const asked = { id, role: role.key, person };
  const by = byOf(context);
  const { rollout, entry } = await nominate(context.store, view.rollout.id, asked, by);
  const nomination = nominationIn(rollout, id);
  if (nomination === undefined) throw new UserError('staleButton');
  return nominatedCard(viewOn(context, rollout), role, person, nomination, entry);
}
