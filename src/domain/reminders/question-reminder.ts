/** When the bot asks, once, whether a task is done already (questions.ts), and whom. */

import type { Task } from '../plan/plan.ts';
import { isUnconfirmed } from '../rollout/progress.ts';
import type { Question } from '../rollout/questions.ts';
import { firstDueOf, type Rollout } from '../rollout/rollout.ts';
import { addDays, hourOn, toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { addWorkingDays, calendarOf, dayWhere } from '../time/working-days.ts';
import { performer } from './deadline.ts';
import { personOn } from './recipient.ts';
import { type Reminder, sendDayOf } from './reminder.ts';
import { seriesOf } from './series.ts';
import { areClose } from './spacing.ts';

/**
 * To whoever does the work, when the question has come up and the task is published. A late start
 * asks about its deadlines in a way of its own.
 * @param before what they were told of the task shortly before the question
 */
export function questionReminder(
  rollout: Rollout,
  task: Task,
  { since }: Question,
  before: readonly Reminder[],
): Reminder[] {
  const due = firstDueOf(rollout, task);
  if (due !== null && isUnconfirmed(rollout, task, addDays(due, 1))) return [];
  const series = seriesOf(rollout, {
    subject: { type: 'task', key: task.key },
    to: performer,
    due,
  });
  const first = toLocalDate(since);
  const published = dayOf(task.published);
  const calendar = calendarOf(rollout.policy.quiet);
  const dayAfter = due && addWorkingDays(due, 1, calendar);
  const isFree = (on: LocalDate) => {
    if (!series.isOpen(on) || hourOn(on, series.hourOn(on)) <= since) return false;
    const personId = series.personOn(on);
    const isClose = (other: Reminder) =>
      areClose(sendDayOf(other), on, calendar) &&
      personOn(rollout, other, sendDayOf(other)) === personId;
    return personId === null || on === dayAfter || !before.some(isClose);
  };
  const on = dayWhere(published !== null && published > first ? published : first, 1, isFree);
  return [series.reminder({ type: 'asked', since: first }, on)];
}
