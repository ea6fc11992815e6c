import type { Card } from '../../cards/card.ts';
import { maySetHolders } from '../../domain/may/on-rollout.ts';
import { administratorOf } from '../../domain/may/part.ts';
import { assignsAs, mayAssignRole } from '../../domain/may/rights.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { holdersOf, projectManagerRole } from '../../domain/rollout/roles.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import type { Days } from '../../usecases/give-term.ts';
import { setHolders } from '../../usecases/set-holders.ts';
import type { Said } from '../../usecases/terms.ts';
import { roleOutcomeCard } from '../../views/outcome-card.ts';
import { guestCard, handedOverText, leaveCard } from '../../views/roles/role-questions.ts';
import { replaceCard } from '../../views/roles/term-card.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';
import { guestsAmong } from '../kit/fit.ts';
import { accountHere } from '../kit/people.ts';

/**
 * What the caller has confirmed: that a guest is meant, and that the last holder leaves without a
 * successor.
 */
export interface Confirmed {
  readonly guests?: boolean;
  readonly leaving?: boolean;
  /** What they said with it. */
  readonly why?: string | undefined;
}

/** Gives the role to these people besides its holders; asks first where only one may hold it. */
export async function assignAndShow(
  context: Context,
  rollout: Rollout,
  role: Role,
  people: readonly Person[],
  confirmed: Confirmed = {},
): Promise<Card> {
  const present = holdersOf(rollout, role.key, context.now);
  const [next] = people;
  const replaces = role.most === 1 && present.length > 0 && people.length === 1;
  if (replaces && next !== undefined && present.every(({ id }) => id !== next.id)) {
    grantedTo(context, rollout, (now, by) => mayAssignRole(now, role.key, by));
    await guestsAmong(context, [next]);
    const { externalId } = (await accountHere(context, next)) ?? next;
    return replaceCard(viewOn(context, rollout), role, { ...next, externalId });
  }
  const { why } = confirmed;
  const days = { from: null, to: null, why };
  const question = await guestQuestion(context, rollout, role, people, 'add', confirmed, days);
  if (question !== null) return question;
  const ids = people.map(({ id }) => id);
  return setAndShow(context, rollout, role, (now) => [...now, ...ids], confirmed);
}

/**
 * Asks before a guest is given the role; null: nobody is a guest, or it was confirmed.
 * @param how 'add': besides the holders; 'set': instead of them
 * @throws UserError when the person may not, or for somebody who cannot hold a role
 */
export async function guestQuestion(
  context: Context,
  rollout: Rollout,
  role: Role,
  people: readonly Person[],
  how: 'add' | 'set',
  { guests: isAnswered = false }: Confirmed,
  days: Days & Said = { from: null, to: null },
): Promise<Card | null> {
  const present = holdersOf(rollout, role.key, context.now).map(({ id }) => id);
  const coming = people.filter(({ id }) => !present.includes(id));
  if (coming.length === 0) return null;
  grantedTo(context, rollout, (now, by) => mayAssignRole(now, role.key, by));
  const guests = await guestsAmong(context, coming);
  if (guests.length === 0 || isAnswered) return null;
  const accounts = await Promise.all(
    people.map(async (person) => (await accountHere(context, person)) ?? person),
  );
  const { from, to, areas, why, primary } = days;
  return guestCard(viewOn(context, rollout), role, guests, accounts, how, {
    ...{ from: from ?? undefined, to: to ?? undefined, areas, why },
    primary: primary ? 'yes' : undefined,
  });
}

/**
 * Sets the role's holders and says who came and who went; asks before the last projektleder goes.
 */
export async function setAndShow(
  context: Context,
  rollout: Rollout,
  role: Role,
  wanted: (present: readonly string[]) => readonly string[],
  confirmed: Confirmed = {},
): Promise<Card> {
  const before = holdersOf(rollout, role.key, context.now);
  const isLast = role.key === projectManagerRole && before.length > 0;
  if (isLast && !confirmed.leaving && wanted(before.map(({ id }) => id)).length === 0) {
    grantedTo(context, rollout, (now, by) => maySetHolders(now, { role: role.key, next: [] }, by));
    return leaveCard(viewOn(context, rollout), role, before);
  }
  const { why } = confirmed;
  const by = byOf(context);
  const changed = await setHolders(context.store, rollout.id, role.key, wanted, by, { why });
  const after = holdersOf(changed.rollout, role.key, context.now);
  const view = viewOn(context, changed.rollout);
  const card = roleOutcomeCard(
    view,
    role,
    notIn(after, before),
    notIn(before, after),
    changed.entry,
    assignsAs(rollout, context.caller.id, context.now) === 'nobodyHolds',
  );
  const wasOwn = administratorOf(rollout, context.now) === context.caller.id;
  const isOver = wasOwn && administratorOf(changed.rollout, context.now) === null;
  const stillMay = assignsAs(changed.rollout, context.caller.id, context.now) !== null;
  return isOver && !stillMay ? handedOverText(view, card, namesOf(notIn(after, before))) : card;
}

function namesOf(people: readonly Person[]): string[] {
  return people.map(({ name }) => name);
}

function notIn(people: readonly Person[], others: readonly Person[]): Person[] {
  return people.filter(({ id }) => others.every((it) => it.id !== id));
}
