/** A role's terms: all that its holders hold it by and is not over, as a change of it is written. */
import { holdersOf, isHeldAt } from '../domain/rollout/roles.ts';
import type { Holding, Rollout } from '../domain/rollout/rollout.ts';
import type { Change, ChangedBy, Term } from '../store/store.ts';

/** `personId` null: the bot itself. */
type Sayer = Pick<ChangedBy, 'personId' | 'now'>;

/** The primary first, those that are ahead last. */
export function termsOf(rollout: Rollout, role: string, now: Date): Term[] {
  const present = holdersOf(rollout, role, now).map(({ id }) => id);
  const rank = ({ personId, from }: Holding) =>
    from > now ? present.length : present.indexOf(personId);
  return rollout.holdings
    .filter((one) => one.role === role && (one.until === null || one.until > now))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ role: _, askedAt: __, aliveAt: ___, ...term }) => term);
}

/** What makes of the role's terms those. */
export function settingTerms(
  rollout: Rollout,
  verb: string,
  role: string,
  terms: readonly Term[],
  { now }: Pick<ChangedBy, 'now'>,
): Change {
  const holders = (all: readonly Term[]) => {
    const present = all.filter((term) => isHeldAt(term, now)).map(({ personId }) => personId);
    return { holders: { role, personIds: [...new Set(present)], terms: all } };
  };
  const before = holders(termsOf(rollout, role, now));
  return { verb, subject: role, before, after: holders(terms) };
}

/** What somebody says with it: why, for which of the role's areas, and as the primary. */
export interface Said {
  readonly why?: string | undefined;
  readonly areas?: readonly string[] | undefined;
  /** Of several who hold it, this one. */
  readonly primary?: boolean | undefined;
}

export function beginning(
  personId: string,
  from: Date,
  until: Date | null,
  { why, areas = [], primary = false }: Said,
  { personId: by, now }: Sayer,
): Term {
  return {
    ...{ id: null, personId, from, until, givenBy: by, endedBy: until === null ? null : by },
    ...(from.getTime() === now.getTime() ? {} : { givenAt: now }),
    ...(until === null ? {} : { endedAt: now }),
    ...(why === undefined ? {} : { why }),
    ...(areas.length === 0 ? {} : { areas }),
    ...(primary ? { primaryAt: [from] } : {}),
  };
}

/** @param until now, or when it is to end */
export function ending(
  { endedAt: _, endedWhy: __, ...term }: Term,
  until: Date,
  why: string | undefined,
  { personId, now }: Sayer,
): Term {
  return {
    ...{ ...term, until, endedBy: personId },
    ...(until.getTime() === now.getTime() ? {} : { endedAt: now }),
    ...(why === undefined ? {} : { endedWhy: why }),
  };
}
