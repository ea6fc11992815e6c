/** When it is asked, once, whether a task is done already (questions.ts), and whom. */

import type { Task } from '../plan/plan.ts';
import { isEndless } from '../plan/rules.ts';
import { isUnconfirmed } from '../rollout/progress.ts';
import type { Question } from '../rollout/questions.ts';
import { dueDayOf, type Rollout } from '../rollout/rollout.ts';
import { addDays, hourOn, toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { addWorkingDays, calendarOf, dayWhere } from '../time/working-days.ts';
import { type Addressed, idOf, inboxesOf, recipientOn } from './recipients.ts';
import { type Reminder, reminderOf, sendDayOf } from './reminder.ts';
import { areClose } from './spacing.ts';

/**
 * To whoever does the work, when the question has come up and the task is published. A late start
 * asks about its deadlines in a way of its own.
 * @param work what reminds of the task otherwise, from that day on
 */
export function* questionReminder(
  rollout: Rollout,
  task: Task,
  { since }: Question,
  work: (from: LocalDate) => Iterable<Reminder>,
): Generator<Reminder> {
  const due = dueDayOf(rollout, task);
  if (due !== null && isUnconfirmed(rollout, task, addDays(due, 1))) return;
  const of = { subject: { type: 'task', key: task.key }, to: { type: 'performer' } } as const;
  const inboxes = inboxesOf(rollout, of);
  const first = toLocalDate(since);
  const published = dayOf(task.published);
  const earlier = due === null ? [] : [...upTo(since, work(addDays(first, -14)))];
  const calendar = calendarOf(rollout.policy.quiet);
  const dayAfter = due && addWorkingDays(due, 1, calendar);
  const isFree = (on: LocalDate) => {
    if (!inboxes.isOpen(on) || hourOn(on, inboxes.on(on).hour) <= since) return false;
    const personId = receiverOn(rollout, of, on);
    const isClose = (other: Reminder) =>
      areClose(sendDayOf(other), on, calendar) &&
      receiverOn(rollout, other, sendDayOf(other)) === personId;
    return personId === null || on === dayAfter || !earlier.some(isClose);
  };
  const on = dayWhere(published !== null && published > first ? published : first, 1, isFree);
  yield reminderOf({ ...of, rule: { type: 'asked', since: first }, due }, on, inboxes.on(on));
}

function* upTo(last: Date, reminders: Iterable<Reminder>): Generator<Reminder> {
  for (const reminder of reminders) {
    if (reminder.sendAt <= last) yield reminder;
    else if (isEndless(reminder.rule)) return;
  }
}

function receiverOn(rollout: Rollout, addressed: Addressed, on: LocalDate): string | null {
  const recipient = recipientOn(rollout, addressed, on);
  return recipient && idOf(recipient);
}
