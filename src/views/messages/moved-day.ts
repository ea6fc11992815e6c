/** Which days off made a reminder come on another day than the one meant, or in better time. */

import { isAway } from '../../domain/reminders/inbox.ts';
import type { Recipient } from '../../domain/reminders/recipient.ts';
import { type Reminder, sendDayOf } from '../../domain/reminders/reminder.ts';
import { movedFrom } from '../../domain/reminders/still-owed.ts';
import { addDays, hourOf, weekdayOf } from '../../domain/time/calendar.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { calendarOf, dayWhere } from '../../domain/time/working-days.ts';
import { nearDay } from '../../texts/dates.ts';
import type { View } from '../view.ts';

/** `from`: the day that it was meant for; `days`: the period off, '' where that day is one by itself. */
export interface Move {
  readonly from: LocalDate;
  readonly because: 'dayOff' | 'closed' | 'absence';
  readonly days: string;
}

/**
 * Why it comes on another day than the one meant: a day off for all, days that the municipality is
 * closed, or that its recipient is away; null: it was not moved, or the settings that moved it are
 * not those of today.
 */
export function moveOf(view: View, reminder: Reminder, recipient: Recipient): Move | null {
  const { rollout } = view;
  const { quiet, people } = rollout.policy;
  const from = movedFrom(rollout, reminder);
  if (from === null) return null;
  const absence = recipient.type === 'person' ? people[recipient.personId]?.absence : undefined;
  const away = absence === undefined ? [] : [absence].filter(isCrossed(from, reminder));
  const isOff = !calendarOf(quiet).isOpen(from, hourOf(reminder.sendAt));
  if (!isOff && !away.some(includes(from))) return null;
  const closed = quiet.closed
    .filter(isCrossed(from, reminder))
    .filter((period) => period.from < period.to || !includes(from)(period));
  if (closed.length > 0) return { from, because: 'closed', days: periodText(view, closed) };
  if (away.length > 0) return { from, because: 'absence', days: periodText(view, away) };
  return { from, because: 'dayOff', days: '' };
}

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const includes =
  (on: LocalDate) =>
  ({ from, to }: Period) =>
    from <= on && on <= to;

/** Whether it lies between the day meant, itself included, and the day on which it comes. */
function isCrossed(meant: LocalDate, reminder: Reminder): (period: Period) => boolean {
  const on = sendDayOf(reminder);
  return ({ from, to }) => (on < meant ? from <= meant && to > on : to >= meant && from < on);
}

/** '9.–13. februar', '26. januar – 13. februar': from the first of them to the last. */
export function periodText({ language, today }: View, periods: readonly Period[]): string {
  const from = periods.map((period) => period.from).toSorted()[0] ?? '';
  const [to = ''] = periods
    .map((period) => period.to)
    .toSorted()
    .reverse();
  const last = nearDay(to, today, language, 'dayMonth');
  if (from === to) return last;
  const first = nearDay(from, today, language, 'dayMonth');
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return isOneMonth ? `${first.split(' ')[0]}–${last}` : `${first} – ${last}`;
}

/** Whether most of the break around the deadline is the recipient's absence, week-ends aside. */
export function isBeforeAbsence(
  { rollout }: View,
  { rule, due }: Reminder,
  recipient: Recipient,
): boolean {
  if (rule.type !== 'beforeBreak' || due === null || recipient.type === 'channel') return false;
  const { isWorkingDay } = calendarOf(rollout.policy.quiet);
  const isThere = (on: LocalDate) => isWorkingDay(on) && !isAway(rollout, recipient.personId, on);
  const back = dayWhere(due, 1, isThere);
  let [own, all] = [0, 0];
  for (let on = addDays(back, -1); !isThere(on); on = addDays(on, -1)) {
    if (weekdayOf(on) > 5) continue;
    all += 1;
    if (isWorkingDay(on)) own += 1;
  }
  return own * 2 > all;
}
