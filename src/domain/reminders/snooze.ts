/** Putting a task's reminders off: until when that is possible. */

import type { Task } from '../plan/plan.ts';
import { firstDueOf, type Rollout } from '../rollout/rollout.ts';
import { addDays, toLocalDate, weekdayOf } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { calendarOf, dayWhere } from '../time/working-days.ts';
import { inboxOf } from './inbox.ts';

export type SnoozeChoice = 'tomorrow' | 'monday' | 'twoDaysBefore';

/**
 * The days that are offered, each one on which the person can be written to: after today and not
 * after the deadline. Of choices that mean the same day only the first is there.
 */
export function snoozeDays(
  rollout: Rollout,
  task: Task,
  personId: string,
  now: Date,
): Partial<Record<SnoozeChoice, LocalDate>> {
  const today = toLocalDate(now);
  const due = firstDueOf(rollout, task);
  if (due === null) return {};
  const { isOpen } = inboxOf(rollout, personId);
  const meant: [SnoozeChoice, LocalDate][] = [
    ['tomorrow', dayWhere(addDays(today, 1), 1, isOpen)],
    ['monday', dayWhere(addDays(today, 8 - weekdayOf(today)), 1, isOpen)],
    ['twoDaysBefore', dayWhere(addDays(due, -2), -1, isOpen)],
  ];
  const days: Partial<Record<SnoozeChoice, LocalDate>> = {};
  for (const [choice, on] of meant) {
    if (on > today && on <= due && !Object.values(days).includes(on)) days[choice] = on;
  }
  return days;
}

/** Whether a choice came out on the day that its name says, and not moved by days off. */
export function isAsNamed(
  { policy }: Rollout,
  choice: SnoozeChoice,
  on: LocalDate,
  due: LocalDate,
  today: LocalDate,
): boolean {
  const { isWorkingDay } = calendarOf(policy.quiet);
  switch (choice) {
    case 'tomorrow':
      return on === dayWhere(addDays(today, 1), 1, isWorkingDay);
    case 'monday':
      return on < addDays(today, 15 - weekdayOf(today));
    case 'twoDaysBefore':
      return on === addDays(due, -2);
  }
}

/**
 * The day that a wish comes to: itself, or where the person cannot be written to then the next one
 * on which they can, or the last before the deadline. null: not after today, after the deadline, or
 * the task has no deadline.
 */
export function snoozeDay(
  rollout: Rollout,
  task: Task,
  personId: string,
  wish: LocalDate,
  now: Date,
): LocalDate | null {
  const today = toLocalDate(now);
  const due = firstDueOf(rollout, task);
  if (due === null || wish <= today || wish > due) return null;
  const { isOpen } = inboxOf(rollout, personId);
  const after = dayWhere(wish, 1, isOpen);
  const on = after <= due ? after : dayWhere(due, -1, isOpen);
  return on > today ? on : null;
}
