/** A line each week, later each month, for as long as a deadline is past and the task open. */

import { memoizeEach } from '../memoize.ts';
import { addDays, weekdayOf } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { type Calendar, calendarOf, weekBeginsOn, weekEndsOn } from '../time/working-days.ts';
import type { Addressee } from './addressee.ts';
import { type Deadline, performer, seriesTo, type Window } from './deadline.ts';
import type { Reminder } from './reminder.ts';

/** Days after a deadline for which a line comes each week; from then on it comes once a month. */
const weeklyDays = 42;
/** The first of each month comes no sooner than so many days after the last of each week. */
const pauseDays = 14;

/** Whether the deadline is so long past that it is told of once a month. */
export function isLongPast(due: LocalDate, on: LocalDate): boolean {
  return on > addDays(due, weeklyDays);
}

/** Whether it is the last of those that come each week, on that day. */
export function isLastOfWeeks(due: LocalDate, on: LocalDate): boolean {
  return isLongPast(due, addDays(on, 7));
}

/**
 * To whoever does the work, on the first working day of each week after `begun`, and later of each
 * month. Any two of them are two working days apart.
 */
export function weeklyLines(
  deadline: Deadline,
  begun: LocalDate,
  window: Window,
  to: Addressee = performer,
): Reminder[] {
  const { rollout, due } = deadline;
  const series = seriesTo(to, deadline);
  const calendar = calendarOf(rollout.policy.quiet);
  const lineOf = (monday: LocalDate) => {
    const on = overviewDay(monday, calendar);
    return on !== null && on > begun && series.isOpen(on) ? on : null;
  };
  const start = begun > window.from ? begun : window.from;
  const lines: Reminder[] = [];
  for (let monday = mondayBefore(start); monday <= window.until; monday = addDays(monday, 7)) {
    const on = lineOf(monday);
    if (on === null) continue;
    if (!isLongPast(due, on)) lines.push(series.reminder({ type: 'everyWeek' }, on));
    else if (isFirstOfMonth(monday, lineOf) && isLongPast(due, addDays(on, -pauseDays))) {
      lines.push(series.reminder({ type: 'everyMonth' }, on));
    }
  }
  return lines;
}

/**
 * The first working day of a week. null: it has none, or only that one, and the next one, however
 * long that is away, would come at once.
 */
export function overviewDay(ofWeek: LocalDate, calendar: Calendar): LocalDate | null {
  return overviewDayIn(calendar, ofWeek);
}

const overviewDayIn = memoizeEach((calendar: Calendar, ofWeek: LocalDate) => {
  const on = weekBeginsOn(ofWeek, calendar);
  return on === weekEndsOn(ofWeek, calendar) ? null : on;
});

function mondayBefore(on: LocalDate): LocalDate {
  return addDays(on, 1 - weekdayOf(on));
}

/** Whether no week before, of those in which something comes, is of the same month. */
function isFirstOfMonth(
  monday: LocalDate,
  lineOf: (monday: LocalDate) => LocalDate | null,
): boolean {
  const month = lineOf(monday)?.slice(0, 7);
  if (month === undefined) return false;
  for (let earlier = addDays(monday, -7); ; earlier = addDays(earlier, -7)) {
    if (addDays(earlier, 6) < `${month}-01`) return true;
    if (lineOf(earlier)?.startsWith(month)) return false;
  }
}
