/**
 * What a task is reminded of: the work, or once it is performed what waits for KLIK; and where it
 * may be done already, the question whether it is. Each part gives its days; spacing.ts keeps them
 * apart.
 */

import { memoizeEach } from '../memoize.ts';
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
import { besides, spaced } from './spacing.ts';

/** All one-time reminders, however far from the window, and the recurring ones within it. */
export function taskReminders(rollout: Rollout, task: Task, window: Window): readonly Reminder[] {
  const { status } = stateOf(rollout, task);
  if (!isOpen(status)) return [];
  if (awaitsApproval(rollout, task)) return untilApproved(rollout, task, window);
  const inKlik = klikDueOf(task);
  if (status === 'performed') {
    return inKlik === null ? [] : untilKlik({ rollout, task, due: inKlik }, window);
  }
  const questions = questionsOf(rollout, task);
  const [question] = questions;
  if (question === undefined) return untilDone(rollout, task, window);
  const last = toLocalDate(question.since);
  const isBefore = ({ sendAt }: Reminder) => sendAt <= question.since;
  const before = (within: Window) => untilDone(rollout, task, within).filter(isBefore);
  const shortlyBefore = before({ from: addDays(last, -14), until: last });
  const asked: Reminder[] = [];
  for (const one of questions) {
    asked.push(...questionReminder(rollout, task, one, [...shortlyBefore, ...asked]));
  }
  const until = window.until < last ? window.until : last;
  return [...asked, ...before({ ...window, until })];
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
function untilDone(rollout: Rollout, task: Task, window: Window): readonly Reminder[] {
  const { kept, linesWithin } = work(rollout, task);
  return linesWithin === null ? kept : [...kept, ...besides(rollout, kept, linesWithin(window))];
}

interface Work {
  /** What comes once. */
  readonly kept: readonly Reminder[];
  /** What comes again and again; null: nothing does. */
  readonly linesWithin: ((window: Window) => readonly Reminder[]) | null;
}

const work = memoizeEach((rollout: Rollout, task: Task): Work => {
  const [first, second] = duesOf(rollout, task).map((due): Deadline => ({ rollout, task, due }));
  const added = addedReminder(rollout, task);
  const freed = [...freedReminder(rollout, task), ...sentBackReminder(rollout, task)];
  if (first === undefined) return { kept: [...withAdded(added, []), ...freed], linesWithin: null };
  const before = [...withAdded(added, remindersBefore(first)), ...freed];
  if (isUnconfirmed(rollout, task, addDays(first.due, 1))) {
    return { kept: spaced(rollout, before), linesWithin: null };
  }
  const once = [...before, ...escalations(first)];
  const linesOfFirst = (window: Window) => linesAfterWork(first, window);
  if (second === undefined) return { kept: spaced(rollout, once), linesWithin: linesOfFirst };
  const both = onceOfBoth(once, first, second);
  return {
    kept: spaced(rollout, both),
    linesWithin: (window) => linesOfBoth(linesOfFirst(window), second, both, window),
  };
});

function untilKlik(deadline: Deadline, window: Window): readonly Reminder[] {
  const once = [klikDueReminder(deadline)];
  return [...once, ...besides(deadline.rollout, once, linesAfterKlik(deadline, window))];
}
