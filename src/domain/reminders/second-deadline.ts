/**
 * Where a task has two deadlines, the municipality's own and KLIK's: what is told of the later one.
 */

import type { LocalDate } from '../time/when.ts';
import { addresseeName } from './addressee.ts';
import { escalations, linesAfterWork } from './after-deadline.ts';
import { remindersBefore } from './before-deadline.ts';
import { type Deadline, performer, seriesTo, type Window } from './deadline.ts';
import { type Reminder, sendDayOf } from './reminder.ts';

/**
 * The one-time reminders of both deadlines; of two for one recipient on a day, the one that says
 * more.
 */
export function onceOfBoth(ofFirst: readonly Reminder[], first: Deadline, second: Deadline) {
  const ofSecond = [...remindersBetween(first.due, second), ...escalations(second)];
  // The day of a deadline says more than that the other has passed.
  const isOnItsDay = (one: Reminder) => isOnDueDay(one) || sendDayOf(one) === dueDayOf(first);
  const later = withoutDaysOf(ofSecond, ofFirst.filter(isOnItsDay));
  return [...withoutDaysOf(ofFirst, later), ...later];
}

/**
 * The recurring reminders: about the first deadline until the second has passed, then about the
 * second.
 */
export function linesOfBoth(
  ofFirst: readonly Reminder[],
  second: Deadline,
  once: readonly Reminder[],
  window: Window,
): Reminder[] {
  const untilSecond = ofFirst.filter((line) => sendDayOf(line) < second.due);
  return withoutDaysOf([...untilSecond, ...linesAfterWork(second, window)], once);
}

/** Its day; and that it is new in KLIK, where it became so after the first. */
function remindersBetween(first: LocalDate, second: Deadline): Reminder[] {
  const published = remindersBefore(second).filter(
    (reminder) => reminder.rule.type === 'published' && sendDayOf(reminder) > first,
  );
  const series = seriesTo(performer, second);
  const itsDay = [series.reminder({ type: 'dueDay' }, series.lastOpen(second.due))];
  return [...withoutDaysOf(published, itsDay), ...itsDay];
}

/** The day on which its own day is reminded of: before it, where that is a day off. */
function dueDayOf(deadline: Deadline): LocalDate {
  const series = seriesTo(performer, deadline);
  return sendDayOf(series.reminder({ type: 'dueDay' }, series.lastOpen(deadline.due)));
}

function isOnDueDay({ rule }: Reminder): boolean {
  return rule.type === 'dueDay';
}

/** Drops those that share the day and the addressee of one of the others. */
function withoutDaysOf(some: readonly Reminder[], others: readonly Reminder[]): Reminder[] {
  const dayOf = (reminder: Reminder) => `${addresseeName(reminder.to)} ${sendDayOf(reminder)}`;
  const taken = new Set(others.map(dayOf));
  return some.filter((reminder) => !taken.has(dayOf(reminder)));
}
