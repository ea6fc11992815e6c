/**
 * How the roles here differ from those in KLIK, which nobody but people can read or write: all that
 * has changed since somebody said that KLIK has them as they are.
 */
import type { Role } from '../plan/plan.ts';
import { itemState } from './items.ts';
import { holdersOf } from './roles.ts';
import type { Holding, Person, Rollout } from './rollout.ts';

/** Key of the role that keeps KLIK. */
export const klikRole = 'klik-administrator';

/** What its state is kept under, in the list 'roles'; its answer is the instant that was meant. */
export const klikItem = { key: 'klik' };

export interface KlikDifference {
  readonly role: Role;
  /** To be entered in KLIK, and to be taken out there. */
  readonly came: readonly Person[];
  readonly left: readonly Person[];
}

/** As of when KLIK was last said to have them as they are; null: nobody has ever said so. */
export function klikSince(rollout: Rollout): Date | null {
  const { done, answer } = itemState(rollout, 'roles', klikItem);
  return done && answer !== null ? new Date(answer) : null;
}

/** In the plan's order; as long as nobody has said so, everyone who holds a role. */
export function klikDifferences(rollout: Rollout, at: Date): KlikDifference[] {
  const since = klikSince(rollout);
  return rollout.plan.roles.flatMap((role) => {
    const is = holdersOf(rollout, role.key, at);
    const was = since === null ? [] : heldThen(rollout, role.key, since);
    const came = is.filter(({ id }) => was.every((one) => one.id !== id));
    const left = was.filter(({ id }) => is.every((one) => one.id !== id));
    return came.length + left.length === 0 ? [] : [{ role, came, left }];
  });
}

/** As it was known then: what has been said since of the time before counts as changed since. */
function heldThen({ holdings, people }: Rollout, role: string, then: Date): Person[] {
  const isHeld = ({ from, givenAt = from, until, endedAt }: Holding) =>
    latest(from, givenAt) <= then && (until === null || latest(until, endedAt ?? until) > then);
  const ids = holdings.filter((one) => one.role === role && isHeld(one)).map((one) => one.personId);
  return [...new Set(ids)].flatMap((id) => people[id] ?? []);
}

function latest(some: Date, other: Date): Date {
  return some > other ? some : other;
}
