/** Which of a role's holders, or their deputy, is there on a day. */

import type { Person, Rollout } from '../rollout/rollout.ts';
import { addDays, hourOn } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { dayWhere } from '../time/working-days.ts';
import { inboxOf, isAway } from './inbox.ts';

/** A role and those of its holders who can be reached, the first of them the primary. */
export interface Post {
  readonly rollout: Rollout;
  readonly role: string;
  readonly holders: readonly Person[];
  /** Ids of people who cannot be reached. */
  readonly passed: readonly string[];
}

/** Who is there on that day: the first holder, their deputy, another holder; null: nobody. */
export function presentOf({ rollout, holders, passed }: Post, on: LocalDate): string | null {
  const [holder] = holders;
  if (holder === undefined) return null;
  if (!isAway(rollout, holder.id, on)) return holder.id;
  const others = [deputyOf(rollout, holder), ...holders.map(({ id }) => id)];
  const present = others.find(
    (id) => id !== null && rollout.people[id] && !passed.includes(id) && !isAway(rollout, id, on),
  );
  return present ?? null;
}

/**
 * Whether nobody is there on that day and no reminder could be moved ahead of the absence: it was
 * set too late, or they got the role after it began.
 */
export function isAbsentWithoutNotice(post: Post, on: LocalDate): boolean {
  const { rollout, role, holders } = post;
  if (presentOf(post, on) !== null) return false;
  const isThere = (day: LocalDate) => {
    const present = presentOf(post, day);
    return present !== null && inboxOf(rollout, present).isOpen(day);
  };
  const last = dayWhere(addDays(on, -1), -1, isThere);
  const lastHour = hourOn(last, inboxOf(rollout, presentOf(post, last)).hour);
  const concerned = holders.flatMap((holder) =>
    [holder.id, deputyOf(rollout, holder) ?? []].flat(),
  );
  const told = concerned.flatMap((id) => rollout.policy.people[id]?.absence?.setAt ?? []);
  const changed = rollout.holdings
    .filter((holding) => holding.role === role)
    .flatMap(({ from, until, givenAt, endedAt }) => [givenAt ?? from, endedAt ?? until ?? from]);
  return [...told.map((at) => new Date(at)), ...changed].some((at) => at >= lastHour);
}

function deputyOf({ policy }: Rollout, { id }: Person): string | null {
  return policy.people[id]?.absence?.deputy ?? null;
}
