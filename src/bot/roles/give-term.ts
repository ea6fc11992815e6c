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
import { type Confirmed, guestQuestion } from './assign-and-show.ts';
import type { Outsider } from './read-role-line.ts';

/** Asks first where the one holder of a role would go as the next one comes. */
export async function giveTermAndShow(
  context: Context,
  rollout: Rollout,
  role: Role,
  people: readonly Person[],
  days: Days & Said,
  confirmed: Confirmed = {},
): Promise<Card> {
  const { store, now } = context;
  const [next] = people;
  const at = days.from === null ? now : instantOf(days.from, '00:00');
  const present = holdersOf(rollout, role.key, at > now ? at : now);
  const isReplaced = role.most === 1 && present.length > 0 && people.length === 1;
  if (isReplaced && days.to === null && next !== undefined && present[0]?.id !== next.id) {
    return askReplace(context, rollout, role, next, days.from);
  }
  const question = await guestQuestion(context, rollout, role, people, 'add', confirmed, days);
  if (question !== null) return question;
  const ids = people.map(({ id }) => id);
  const changed = await giveTerm(store, rollout.id, role.key, ids, days, byOf(context));
  return termCard(viewOn(context, changed.rollout), role, ids, changed.entry);
}

/** Those that are chosen have it for those days, and of the others here nobody from then on. */
export async function chooseForDays(
  context: Context,
  rollout: Rollout,
  role: Role,
  { chosen, here }: { readonly chosen: readonly Person[]; readonly here: readonly Person[] },
  days: Days & Said,
  confirmed: Confirmed,
): Promise<Card> {
  const question = await guestQuestion(context, rollout, role, chosen, 'set', confirmed, days);
  if (question !== null) return question;
  const present = holdersOf(rollout, role.key, context.now).map(({ id }) => id);
  const coming = chosen.filter(({ id }) => !present.includes(id));
  const ids = (coming.length > 0 ? coming : chosen).map(({ id }) => id);
  if (ids.length === 0 || (days.primary && ids.length > 1)) {
    throw new UserError('onePerson', { input: 'people' });
  }
  const leaving = here.flatMap(({ id }) => (chosen.some((one) => one.id === id) ? [] : id));
  const by = byOf(context);
  const changed = await giveTerm(context.store, rollout.id, role.key, ids, days, by, leaving);
  const told = [...ids, ...leaving];
  return termCard(viewOn(context, changed.rollout), role, told, changed.entry);
}

/** Known by their address, so that they are one person however often they are named. */
export function personOutside(
  { store, installation, now }: Pick<Context, 'store' | 'installation' | 'now'>,
  { name, email }: Outsider,
): Promise<Person> {
  const externalId = `mail:${email}`;
  const at = { installationId: installation.id, externalId };
  return store.people.upsert({ ...at, name, email, toldAt: now });
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
