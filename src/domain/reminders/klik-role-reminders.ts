/**
 * That roles have changed, which KLIK does not know: gathered to whoever keeps KLIK, on the first
 * working day of the week after. Nothing comes where nothing differs any more.
 */
import { roleIn } from '../plan/plan.ts';
import { klikDifferences, klikRole } from '../rollout/klik-roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, toLocalDate, weekdayOf } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { calendarOf, weekBeginsOn } from '../time/working-days.ts';
import type { Reminder } from './reminder.ts';
import { seriesOf } from './series.ts';

export function klikRoleReminders(rollout: Rollout): Reminder[] {
  if (roleIn(rollout.plan, klikRole) === undefined) return [];
  const subject = { type: 'role', key: klikRole } as const;
  const to = { type: 'audience', role: klikRole, nth: 0 } as const;
  const series = seriesOf(rollout, { subject, to, due: null });
  const days = new Set(changesOf(rollout).flatMap((at) => weekAfter(rollout, at) ?? []));
  return [...days]
    .map((on) => series.reminder({ type: 'klikRoles', on }, series.firstOpen(on)))
    .filter(({ sendAt }) => klikDifferences(rollout, sendAt).length > 0);
}

/** When somebody came or left, but for those who were there from the start. */
function changesOf({ holdings }: Rollout): Date[] {
  return holdings.flatMap(({ from, givenBy, givenAt = from, until, endedAt = until }) => [
    ...(givenBy === null ? [] : [from > givenAt ? from : givenAt]),
    ...(until === null ? [] : [endedAt !== null && endedAt > until ? endedAt : until]),
  ]);
}

/** null: the municipality is closed for weeks. */
function weekAfter({ policy }: Rollout, at: Date): LocalDate | null {
  const day = toLocalDate(at);
  const monday = addDays(day, 8 - weekdayOf(day));
  const weeks = [0, 1, 2, 3].map((n) =>
    weekBeginsOn(addDays(monday, 7 * n), calendarOf(policy.quiet)),
  );
  return weeks.find((begins) => begins !== null) ?? null;
}
