/** After a change of a rollout: from when on to plan it, and when to check it next. */

import { nextCheckAt, upcomingReminders } from '../../domain/reminders/upcoming.ts';
import { withRisksBefore } from '../../domain/reminders/vacancy-reminders.ts';
import { panelNewAt } from '../../domain/rollout/panel.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { addDays, earliest, instantOf, toLocalDate } from '../../domain/time/calendar.ts';
import type { Transaction } from '../database/database.ts';
import { fromRisksBefore } from '../rows.ts';

/** How many days ahead a reminder may have been moved forward to today. */
const daysAhead = 31;

/**
 * What was due under the old state and is not planned yet stays due; what the change moves from
 * later to earlier today is due now. Nothing else of the past is owed under the new state.
 */
export async function scheduleNext(
  tx: Transaction,
  before: Rollout,
  after: Rollout,
  now: Date,
): Promise<Rollout> {
  const owed = new Set(upcomingReminders(before, before.checkedAt, now).map(({ key }) => key));
  const isOwed = owed.size > 0;
  const planned = isOwed || before.checkedAt > now ? before.checkedAt : now;
  const rollout = withRisksBefore(before, after, planned < now ? planned : now);
  const advanced = advancedTo(before, rollout, now > planned ? now : planned);
  const checkedAt =
    advanced !== null && advanced <= planned ? new Date(advanced.getTime() - 1) : planned;
  const isDue = isOwed || advanced !== null;
  const expected = isDue ? now : nextCheckAt(rollout, checkedAt);
  const next = earliest(expected, panelNewAt(rollout, checkedAt));
  const isNew =
    isOwed && upcomingReminders(rollout, checkedAt, now).some(({ key }) => !owed.has(key));
  const expectedAt = isOwed && !isNew ? before.expectedAt : expected;
  const planVersion = rollout.plan.version;
  await tx.rollout.update({
    where: { id: rollout.id },
    data: { checkedAt, nextCheckAt: next, expectedAt, planVersion, ...fromRisksBefore(rollout) },
  });
  return { ...rollout, checkedAt, expectedAt };
}

/**
 * When the first of the reminders was due today that, before the change, would have come after
 * `now`; null: there are none. One that went out in time is in the ledger, and does not go out
 * again.
 */
function advancedTo(before: Rollout, rollout: Rollout, now: Date): Date | null {
  const today = toLocalDate(now);
  const midnight = new Date(instantOf(today, '00:00').getTime() - 1);
  const missed = upcomingReminders(rollout, midnight, now);
  if (missed.length === 0) return null;
  const horizon = instantOf(addDays(today, daysAhead), '00:00');
  const coming = new Set(upcomingReminders(before, now, horizon).map(({ key }) => key));
  return missed.find(({ key }) => coming.has(key))?.sendAt ?? null;
}
