/** What a message says of a task that is performed and waits to be completed in KLIK. */

import type { Task } from '../../domain/plan/plan.ts';
import { awaitsApproval } from '../../domain/rollout/approval.ts';
import { klikDueOf, stateOf } from '../../domain/rollout/rollout.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { formatDay, nearInstant } from '../../texts/dates.ts';
import { noticeButtons } from '../tasks/task-buttons.ts';
import type { View } from '../view.ts';
import { personName, sentences, statusText, taskName } from '../wording.ts';
import type { Entry, Notice, ReminderMessage } from './notice.ts';
import { layoutOf } from './notice-title.ts';

/** Performed since the message went out, it shows the outcome; else what is missing. */
export function klikEntry(message: ReminderMessage, notice: Notice, task: Task): Entry {
  const { view, sentAt } = message;
  const { changedAt } = stateOf(view.rollout, task);
  const isToApprove = awaitsApproval(view.rollout, task);
  const isSince = isToApprove || (changedAt !== null && changedAt > sentAt);
  const said = isSince ? outcome(view, task) : missing(message, task);
  return {
    notice,
    name: taskName(task),
    ...said,
    progress: isSince ? 'performed' : 'klik',
    ...noticeButtons(message, notice, task),
  };
}

/** How the task stands in words, and who said so. */
export function outcome(view: View, task: Task) {
  const { reminder: words } = view.texts;
  const status = statusText(view, task);
  const { name, at } = lastChange(view, task);
  return {
    title: words.titleDoneOne(status, taskName(task)),
    state: words.done(status, name, at),
  };
}

function missing(message: ReminderMessage, task: Task) {
  const { view, sentOn } = message;
  const { reminder: words } = view.texts;
  const { name, at } = lastChange(view, task);
  const due = klikDueOf(task);
  const left = due === null ? null : daysBetween(sentOn, due);
  return {
    title: words.titleKlik(left, taskName(task)),
    state: sentences(dueText(message, due, left), words.onlyKlik(name, at)),
  };
}

function dueText(message: ReminderMessage, due: string | null, left: number | null): string {
  const { view } = message;
  if (due === null || left === null) return '';
  const { reminder: words } = view.texts;
  const day = formatDay(due, view.language);
  const isInTitle = layoutOf(message) === 'single' && left === 0;
  return isInTitle ? words.due(day, 'klik') : words.dueIn(day, words.left(left), 'klik');
}

function lastChange(view: View, task: Task) {
  const { changedAt, changedBy } = stateOf(view.rollout, task);
  return {
    name: personName(view, changedBy),
    at: changedAt === null ? '' : nearInstant(changedAt, view.now, view.language),
  };
}
