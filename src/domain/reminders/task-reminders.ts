/**
 * What a task is reminded of: the work, or once it is performed what waits for KLIK; and where it
 * may be done already, the question whether it is. Each part gives its days; spacing.ts keeps them
 * apart.
 */

import type { Task } from '../plan/plan.ts';
import { awaitsApproval } from '../rollout/approval.ts';
import { cadenceFor } from '../rollout/policy.ts';
import { isUnconfirmed } from '../rollout/progress.ts';
import { questionOf, questionsOf } from '../rollout/questions.ts';
import { duesOf, isOpen, isToDo, klikDueOf, type Rollout, stateOf } from '../rollout/rollout.ts';
import { isWaiting } from '../rollout/waiting.ts';
import { addDays, toLocalDate } from '../time/calendar.ts';
import { addedReminder, withAdded } from './added-reminder.ts';
import { escalations, linesAfterWork } from './after-deadline.ts';
import { isRepeated, sentBackReminder, untilApproved } from './approval-reminders.ts';
import { remindersBefore } from './before-deadline.ts';
import type { Deadline, Window } from './deadline.ts';
import { freedReminder } from './freed-reminder.ts';
import { klikDueReminder, linesAfterKlik } from './klik-reminders.ts';
import { questionReminder } from './question-reminder.ts';
import type { Reminder } from './reminder.ts';
import { linesOfBoth, onceOfBoth } from './second-deadline.ts';
import { spaced } from './spacing.ts';

/** All one-time reminders, however far from the window, and the recurring ones within it. */
export function taskReminders(rollout: Rollout, task: Task, window: Window): Reminder[] {
  const { status } = stateOf(rollout, task);
  if (!isOpen(status)) return [];
  if (awaitsApproval(rollout, task)) return untilApproved(rollout, task, window);
  const inKlik = klikDueOf(task);
  if (status === 'performed') {
    return inKlik === null ? [] : untilKlik({ rollout, task, due: inKlik }, window);
  }
  const questions = questionsOf(rollout, task);
  const [question] = questions;
  const work = (within: Window) => untilDone(rollout, task, within);
  if (question === undefined) return work(window);
  const last = toLocalDate(question.since);
  const isBefore = ({ sendAt }: Reminder) => sendAt <= question.since;
  const shortlyBefore = work({ from: addDays(last, -14), until: last }).filter(isBefore);
  const asked: Reminder[] = [];
  for (const one of questions) {
    asked.push(...questionReminder(rollout, task, one, [...shortlyBefore, ...asked]));
  }
  const until = window.until < last ? window.until : last;
  return [...asked, ...work({ ...window, until }).filter(isBefore)];
}

/** Whether its reminders recur for as long as nothing changes. */
export function goesOn(rollout: Rollout, task: Task): boolean {
  const { status } = stateOf(rollout, task);
  if (awaitsApproval(rollout, task)) return isRepeated(rollout, task);
  if (!isToDo(status)) return status === 'performed';
  const { rules } = cadenceFor(rollout, 'tasks', { task: task.key });
  const isHeldUp = questionOf(rollout, task) !== null || isWaiting(rollout, task);
  return !isHeldUp && rules.some(({ type }) => type === 'everyWeek');
}

/**
 * What comes before counts to the earlier deadline; of the later, if there are two, its day and
 * after.
 */
function untilDone(rollout: Rollout, task: Task, window: Window): Reminder[] {
  const [first, second] = duesOf(rollout, task).map((due): Deadline => ({ rollout, task, due }));
  const added = addedReminder(rollout, task);
  const freed = [...freedReminder(rollout, task), ...sentBackReminder(rollout, task)];
  if (first === undefined) return [...withAdded(added, []), ...freed];
  const before = [...withAdded(added, remindersBefore(first)), ...freed];
  if (isUnconfirmed(rollout, task, addDays(first.due, 1))) return spaced(rollout, before, []);
  const once = [...before, ...escalations(first)];
  const lines = linesAfterWork(first, window);
  if (second === undefined) return spaced(rollout, once, lines);
  const both = onceOfBoth(once, first, second);
  return spaced(rollout, both, linesOfBoth(lines, second, both, window));
}

function untilKlik(deadline: Deadline, window: Window): Reminder[] {
  return spaced(deadline.rollout, [klikDueReminder(deadline)], linesAfterKlik(deadline, window));
}
