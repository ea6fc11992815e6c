/**
 * The projektleder is asked whether dates that are not known have been published: on the first working
 * day of a month, in the last weeks before go-live of each week.
 */
import { memoizeEach } from '../memoize.ts';
import { closingDay } from '../rollout/go-live.ts';
import { isQuiet, undatedIn } from '../rollout/missing-dates.ts';
import { projectManagerRole } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { calendarOf, weekBeginsOn } from '../time/working-days.ts';
import type { Window } from './deadline.ts';
import type { Reminder } from './reminder.ts';
import { seriesOf } from './series.ts';

/** Days before go-live from which it is asked each week. */
const weeklyFrom = 28;

export function undatedReminders(rollout: Rollout, window: Window): Reminder[] {
  if (!rollout.policy.dates) return [];
  const subject = { type: 'role', key: projectManagerRole } as const;
  const series = seriesOf(rollout, { subject, to: { type: 'projektleder' }, due: null });
  return daysWithin(rollout, window, (on) => series.firstOpen(on))
    .filter((on) => isMissing(rollout, on.slice(0, 7)))
    .map((on) => series.reminder({ type: 'undated', on }, on));
}

const isMissing = memoizeEach((rollout: Rollout, month: string): boolean => {
  const { events, tasks } = undatedIn(rollout, month);
  return events.length + tasks.length > 0 && !isQuiet(rollout, month);
});

/**
 * Those of the window, from the start until a month after go-live; each month and week has one, if
 * it has a working day.
 */
function daysWithin(
  rollout: Rollout,
  window: Window,
  firstOpen: (on: LocalDate) => LocalDate,
): LocalDate[] {
  const { plan, policy, startedAt } = rollout;
  const goLive = plan.events.find(({ key }) => key === plan.goLive);
  const on = goLive === undefined ? null : dayOf(goLive.when);
  if (on === null) return [];
  const weekly = addDays(on, -weeklyFrom);
  const started = toLocalDate(startedAt);
  const start = started > window.from ? started : window.from;
  const days: LocalDate[] = [];
  const closing = closingDay(plan);
  const last = closing < window.until ? closing : window.until;
  for (let month = start.slice(0, 7); `${month}-01` <= last; month = after(month)) {
    const first = firstOpen(`${month}-01`);
    const isInWeeks = first >= weekly && first < on;
    if (first.startsWith(month) && !isInWeeks) days.push(first);
  }
  // The week of go-live begins before it.
  for (let day = weekly; day < addDays(on, 7) && addDays(day, -7) <= last; day = addDays(day, 7)) {
    const begins = weekBeginsOn(day, calendarOf(policy.quiet));
    const first = begins === null ? null : firstOpen(begins);
    const isOfWeek = first !== null && weekBeginsOn(first, calendarOf(policy.quiet)) === begins;
    if (isOfWeek && first >= weekly && first < on) days.push(first);
  }
  return days.filter((day) => start <= day && day <= window.until).toSorted();
}

function after(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
