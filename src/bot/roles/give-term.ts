/** Gives a role from or to a day, and says who of several is the primary. */
import type { Card } from '../../cards/card.ts';
import { mayAssignRole } from '../../domain/may/rights.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { instantOf } from '../../domain/time/calendar.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { type Days, giveTerm, makePrimary } from '../../usecases/give-term.ts';
import { setHolders } from '../../usecases/set-holders.ts';
import type { Said } from '../../usecases/terms.ts';
import { primaryCard, replaceCard, termCard } from '../../views/roles/term-card.ts';
import type { View } from '../../views/view.ts';
import type { ValueOf } from '../kit/action.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';
import { guestsAmong } from '../kit/fit.ts';
import { accountHere, personBy } from '../kit/people.ts';
import { guestQuestion } from './assign-and-show.ts';

/** Asks first where the one holder of a role would go as the next one comes. */
export async function giveTermAndShow(
  context: Context,
  rollout: Rollout,
  role: Role,
  people: readonly Person[],
  days: Days & Said,
): Promise<Card> {
  const { store, now } = context;
  const [next] = people;
  const at = days.from === null ? now : instantOf(days.from, '00:00');
  const present = holdersOf(rollout, role.key, at > now ? at : now);
  const isReplaced = role.most === 1 && present.length > 0 && people.length === 1;
  if (isReplaced && days.to === null && next !== undefined && present[0]?.id !== next.id) {
    return askReplace(context, rollout, role, next, days.from);
  }
  if ((await guestQuestion(context, rollout, role, people, 'add', {})) !== null) {
    throw new UserError('guestFirst', { role: role.name });
  }
  const ids = people.map(({ id }) => id);
  const changed = await giveTerm(store, rollout.id, role.key, ids, days, byOf(context));
  return termCard(viewOn(context, changed.rollout), role, ids, changed.entry);
}

/** @param from null: at once. @throws UserError when the person may not, or the next one cannot */
async function askReplace(
  context: Context,
  rollout: Rollout,
  role: Role,
  next: Person,
  from: LocalDate | null = null,
): Promise<Card> {
  grantedTo(context, rollout, (now, by) => mayAssignRole(now, role.key, by));
  await guestsAmong(context, [next]);
  const { externalId } = (await accountHere(context, next)) ?? next;
  return replaceCard(viewOn(context, rollout), role, { ...next, externalId }, from);
}

/** Yes, the one holder goes when the next one comes. */
export async function replaceFrom(
  context: Context,
  rollout: Rollout,
  role: Role,
  next: Person,
  from: LocalDate,
): Promise<Card> {
  const at = instantOf(from, '00:00');
  const leaving = holdersOf(rollout, role.key, at).map(({ id }) => id);
  const days = { from, to: null };
  const by = byOf(context);
  const changed = await giveTerm(context.store, rollout.id, role.key, [next.id], days, by, leaving);
  return termCard(viewOn(context, changed.rollout), role, [next.id, ...leaving], changed.entry);
}

/** Where another is the primary it asks first; where nobody holds the role, it is given. */
export async function askPrimary(
  context: Context,
  rollout: Rollout,
  role: Role,
  people: readonly Person[],
): Promise<Card> {
  const [next, ...others] = people;
  if (next === undefined || others.length > 0) throw new UserError('onePerson');
  if (!role.primary) throw new UserError('noPrimary', { role: role.name });
  grantedTo(context, rollout, (now, by) => mayAssignRole(now, role.key, by));
  const [primary] = holdersOf(rollout, role.key, context.now);
  const question = await guestQuestion(context, rollout, role, [next], 'add', {});
  if (question !== null) return question;
  if (primary === undefined || primary.id === next.id) {
    return primaryAndShow(context, rollout, role, next);
  }
  const { externalId } = (await accountHere(context, next)) ?? next;
  return primaryCard(viewOn(context, rollout), role, primary, { ...next, externalId });
}

/** Yes, this one is the primary from now on. */
export async function takePrimary(
  context: Context,
  { view, role }: { readonly view: View; readonly role: Role },
  { person }: ValueOf<'rolePrimary'>,
): Promise<Card> {
  return primaryAndShow(context, view.rollout, role, await personBy(context, person));
}

async function primaryAndShow(
  context: Context,
  rollout: Rollout,
  role: Role,
  next: Person,
): Promise<Card> {
  const by = byOf(context);
  const isHolder = holdersOf(rollout, role.key, context.now).some(({ id }) => id === next.id);
  if (!isHolder) {
    await setHolders(context.store, rollout.id, role.key, (ids) => [...ids, next.id], by);
  }
  const changed = await makePrimary(context.store, rollout.id, role.key, next.id, by);
  return termCard(viewOn(context, changed.rollout), role, [next.id], changed.entry);
}
