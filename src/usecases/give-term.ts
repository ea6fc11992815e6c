/** Gives a role from or to a day, ends it on one, and says which of several is the primary. */
import { maySetHolders } from '../domain/may/on-rollout.ts';
import { mayAssignRole } from '../domain/may/rights.ts';
import { type Role, roleIn } from '../domain/plan/plan.ts';
import { holdersOf, isHeldAt } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { addDays, instantOf, toLocalDate } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store, Term } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { beginning, ending, type Said, settingTerms, termsOf } from './terms.ts';

/** `from` null: now; `to`, which belongs to it, null: no end is known. */
export interface Days {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/**
 * Whoever holds the role already gets the end, the areas and the reason besides.
 * @param replaces ids of those whose term ends where this one begins
 * @throws UserError when the person may not, or naming whom the days clash with
 */
export function giveTerm(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  roleKey: string,
  personIds: readonly string[],
  days: Days & Said,
  by: By,
  replaces: readonly string[] = [],
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    const role = roleIn(rollout.plan, roleKey);
    if (role === undefined) throw new UserError('staleButton');
    granted(mayGiveTerm(rollout, roleKey, personIds, days, by), rollout, by);
    const from = days.from === null ? by.now : instantOf(days.from, '00:00');
    const until = days.to === null ? null : instantOf(addDays(days.to, 1), '00:00');
    if (until !== null && until <= from) throw new UserError('termBackwards');
    let terms = termsOf(rollout, roleKey, by.now).map((term) =>
      replaces.includes(term.personId) && isHeldAt(term, from)
        ? ending(term, from, days.why, by)
        : term,
    );
    for (const id of personIds) {
      const own = terms.find((term) => term.personId === id && isHeldAt(term, by.now));
      const isChanged = own !== undefined && days.from === null;
      const next = isChanged ? changed(own, until, days, by) : beginning(id, from, until, days, by);
      const others = isChanged ? terms.filter((term) => term !== own) : terms;
      refuseClash(rollout, role, others, next);
      terms = isChanged ? terms.map((term) => (term === own ? next : term)) : [...terms, next];
    }
    return settingTerms(rollout, 'role.term', roleKey, terms, by);
  });
}

/** Whoever holds a role may say themself until when. */
function mayGiveTerm(
  rollout: Rollout,
  role: string,
  personIds: readonly string[],
  { from, to, areas, primary }: Days & Said,
  by: By,
) {
  const isOwnEnd = from === null && to !== null && areas === undefined && !primary;
  const present = holdersOf(rollout, role, by.now).map(({ id }) => id);
  const isOwn = personIds.every((id) => id === by.personId && present.includes(id));
  if (!isOwnEnd || !isOwn) return mayAssignRole(rollout, role, by);
  const next = present.filter((id) => id !== by.personId);
  return maySetHolders(rollout, { role, next }, by);
}

function changed(own: Term, until: Date | null, { why, areas, primary }: Said, by: By): Term {
  const ended = until === null ? own : ending(own, until, why, by);
  return {
    ...ended,
    ...(areas === undefined ? {} : { areas: [...new Set([...(own.areas ?? []), ...areas])] }),
    ...(why === undefined || until !== null ? {} : { why }),
    ...(primary ? { primaryAt: [...(own.primaryAt ?? []), by.now] } : {}),
  };
}

/** Nobody holds a role twice at once, and no more people than may. */
function refuseClash({ people }: Rollout, role: Role, terms: readonly Term[], next: Term): void {
  const overlapping = terms.filter((term) => overlap(term, next));
  const own = overlapping.find(({ personId }) => personId === next.personId);
  const others = new Set(overlapping.map(({ personId }) => personId));
  const [taken = own] = role.most !== null && others.size >= role.most ? overlapping : [];
  if (taken === undefined) return;
  throw new UserError(taken === own ? 'termTwice' : 'termTaken', {
    name: people[taken.personId]?.name ?? '?',
    role: role.name,
    from: toLocalDate(taken.from),
    to: taken.until === null ? '' : addDays(toLocalDate(taken.until), -1),
  });
}

function overlap(one: Term, other: Term): boolean {
  return (
    (one.until === null || other.from < one.until) &&
    (other.until === null || one.from < other.until)
  );
}

/** @throws UserError when the person may not, is the primary already, or does not hold the role */
export function makePrimary(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  roleKey: string,
  personId: string,
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    granted(mayAssignRole(rollout, roleKey, by), rollout, by);
    const role = roleIn(rollout.plan, roleKey);
    const holders = holdersOf(rollout, roleKey, by.now);
    const named = holders.find(({ id }) => id === personId);
    if (role === undefined || !role.primary || named === undefined)
      throw new UserError('staleButton');
    if (holders[0] === named && holders.length > 1) {
      throw new UserError('primaryAlready', { name: named.name, role: role.name });
    }
    const terms = termsOf(rollout, roleKey, by.now).map((term) =>
      term.personId === personId && isHeldAt(term, by.now)
        ? { ...term, primaryAt: [...(term.primaryAt ?? []), by.now] }
        : term,
    );
    return settingTerms(rollout, 'role.primary', roleKey, terms, by);
  });
}
