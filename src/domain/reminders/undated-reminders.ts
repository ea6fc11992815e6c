/**
 * The projektleder is asked whether dates that are not known have been published: on the first working
 * day of a month, in the last weeks before go-live of each week.
 */
import { closingDay } from '../rollout/go-live.ts';
import { isQuiet, undatedIn } from '../rollout/missing-dates.ts';
import { projectManagerRole } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { calendarOf, weekBeginsOn } from '../time/working-days.ts';
import type { Reminder } from './reminder.ts';
import { seriesOf } from './series.ts';

/** Days before go-live from which it is asked each week. */
const weeklyFrom = 28;

// Memoised by rollout, which is immutable: who plans asks for each of many windows.
const known = new WeakMap<Rollout, readonly Reminder[]>();

export function undatedReminders(rollout: Rollout): readonly Reminder[] {
  const found = known.get(rollout) ?? findReminders(rollout);
  known.set(rollout, found);
  return found;
}

function findReminders(rollout: Rollout): Reminder[] {
  if (!rollout.policy.dates) return [];
  const subject = { type: 'role', key: projectManagerRole } as const;
  const series = seriesOf(rollout, { subject, to: { type: 'projektleder' }, due: null });
  const months = new Map<string, boolean>();
  const isAsked = (on: LocalDate) => {
    const month = on.slice(0, 7);
    const known = months.get(month) ?? isMissing(rollout, month);
    months.set(month, known);
    return known;
  };
  return daysOf(rollout, (on) => series.firstOpen(on))
    .filter(isAsked)
    .map((on) => series.reminder({ type: 'undated', on }, on));
}

function isMissing(rollout: Rollout, month: string): boolean {
  const { events, tasks } = undatedIn(rollout, month);
  return events.length + tasks.length > 0 && !isQuiet(rollout, month);
}

/** From the start until a month after go-live; each month and week has one, if it has a working day. */
function daysOf(rollout: Rollout, firstOpen: (on: LocalDate) => LocalDate): LocalDate[] {
  const { plan, policy, startedAt } = rollout;
  const goLive = plan.events.find(({ key }) => key === plan.goLive);
  const on = goLive === undefined ? null : dayOf(goLive.when);
  if (on === null) return [];
  const weekly = addDays(on, -weeklyFrom);
  const start = toLocalDate(startedAt);
  const days: LocalDate[] = [];
  const last = closingDay(plan);
  for (let month = start.slice(0, 7); `${month}-01` <= last; month = after(month)) {
    const first = firstOpen(`${month}-01`);
    const isInWeeks = first >= weekly && first < on;
    if (first.startsWith(month) && !isInWeeks) days.push(first);
  }
  // The week of go-live begins before it.
  for (let day = weekly; day < addDays(on, 7); day = addDays(day, 7)) {
    const begins = weekBeginsOn(day, calendarOf(policy.quiet));
    const first = begins === null ? null : firstOpen(begins);
    const isOfWeek = first !== null && weekBeginsOn(first, calendarOf(policy.quiet)) === begins;
    if (isOfWeek && first >= weekly && first < on) days.push(first);
  }
  return days.filter((day) => day >= start).toSorted();
}

function after(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
