/**
 * What a task is reminded of: the work, or once it is performed what waits for KLIK; and where it may
 * be done already, the question whether it is. Each part says its days, one frame spaces them out.
 */

import type { Task } from '../plan/plan.ts';
import { cadenceFor } from '../rollout/policy.ts';
import { isUnconfirmed } from '../rollout/progress.ts';
import { questionOf } from '../rollout/questions.ts';
import { dueDayOf, isOpen, isToDo, klikDueOf, type Rollout, stateOf } from '../rollout/rollout.ts';
import { addDays, toLocalDate } from '../time/calendar.ts';
import { escalations, linesAfterWork } from './after-deadline.ts';
import { accountableReminder, performerReminders } from './before-deadline.ts';
import type { Deadline, Window } from './deadline.ts';
import { klikDueReminder, linesAfterKlik } from './klik-reminders.ts';
import { questionReminder } from './question-reminder.ts';
import type { Reminder } from './reminder.ts';
import { spaced } from './spacing.ts';

/** All that comes once, however far it is from the window, and within it what never ends. */
export function taskReminders(rollout: Rollout, task: Task, window: Window): Reminder[] {
  const { status } = stateOf(rollout, task);
  if (!isOpen(status)) return [];
  const isPerformed = status === 'performed';
  const due = isPerformed ? klikDueOf(task) : dueDayOf(rollout, task);
  const deadline = due === null ? null : { rollout, task, due };
  if (isPerformed) return deadline === null ? [] : untilKlik(deadline, window);
  const question = questionOf(rollout, task);
  const work = (within: Window) => (deadline === null ? [] : untilDone(deadline, within));
  if (question === null) return work(window);
  const last = toLocalDate(question.since);
  const isBefore = ({ sendAt }: Reminder) => sendAt <= question.since;
  const shortlyBefore = work({ from: addDays(last, -14), until: last }).filter(isBefore);
  const asked = questionReminder(rollout, task, question, shortlyBefore);
  const until = window.until < last ? window.until : last;
  return [...asked, ...work({ ...window, until }).filter(isBefore)];
}

/** Whether it is told of again and again for as long as it stays as it is. */
export function goesOn(rollout: Rollout, task: Task): boolean {
  const { status } = stateOf(rollout, task);
  if (!isToDo(status)) return status === 'performed';
  const { rules } = cadenceFor(rollout, 'tasks', { task: task.key });
  return questionOf(rollout, task) === null && rules.some(({ type }) => type === 'everyWeek');
}

function untilDone(deadline: Deadline, window: Window): Reminder[] {
  const { rollout, task, due } = deadline;
  const before = [...performerReminders(deadline), ...accountableReminder(deadline)];
  if (isUnconfirmed(rollout, task, addDays(due, 1))) return spaced(deadline, before, []);
  const once = [...before, ...escalations(deadline)];
  return spaced(deadline, once, linesAfterWork(deadline, window));
}

function untilKlik(deadline: Deadline, window: Window): Reminder[] {
  return spaced(deadline, [klikDueReminder(deadline)], linesAfterKlik(deadline, window));
}
