/** Whether those who hold a role still give a sign of life, once they have been asked. */
import { inboxOf } from '../reminders/inbox.ts';
import { instantOf, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays } from '../time/working-days.ts';
import { holdingsAt } from './roles.ts';
import type { Holding, Rollout } from './rollout.ts';

/** So many working days without an answer make somebody silent. */
const patience = 10;

/** Nobody is asked about a role that they have had for fewer days. */
export const settledDays = 14;

/** Whether they were asked, and neither answered nor did anything since. */
export function isUnanswered({ askedAt, aliveAt }: Holding): boolean {
  return askedAt !== undefined && (aliveAt === undefined || aliveAt < askedAt);
}

/**
 * When ten of the holder's own working days have gone by without an answer; null: they were not
 * asked, or have answered.
 */
export function silentFrom(rollout: Rollout, holding: Holding): Date | null {
  const { askedAt, personId } = holding;
  if (!rollout.policy.heartbeat || askedAt === undefined || !isUnanswered(holding)) return null;
  const { isOpen } = inboxOf(rollout, personId);
  const own = { isWorkingDay: (on: LocalDate) => isOpen(on) };
  return instantOf(addWorkingDays(toLocalDate(askedAt), patience, own), '00:00');
}

export function isSilent(rollout: Rollout, holding: Holding, at: Date): boolean {
  const from = silentFrom(rollout, holding);
  return from !== null && from <= at;
}

/** Ids of those who hold the role at that instant and are silent. */
export function silentIn(rollout: Rollout, role: string, at: Date): string[] {
  return holdingsAt(rollout, role, at).flatMap((holding) =>
    isSilent(rollout, holding, at) ? holding.personId : [],
  );
}
