/** What a message says of a task that is to be approved, to whoever approves it and to whoever gets it back. */
import type { Action } from '../../cards/card.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { awaitsApproval } from '../../domain/rollout/approval.ts';
import { firstDueOf, stateOf } from '../../domain/rollout/rollout.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { formatDay, nearInstant } from '../../texts/dates.ts';
import { approvalButtons } from '../tasks/approval-parts.ts';
import { noticeButtons } from '../tasks/task-buttons.ts';
import { showButton } from '../tasks/task-row.ts';
import type { View } from '../view.ts';
import { personName, roleName, sentences, taskName } from '../wording.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';

/** null: it is not what the notice is for. */
export function approvalEntry(message: ReminderMessage, notice: Notice, task: Task): Entry | null {
  const { rule, to } = notice.reminder;
  const { status } = stateOf(message.view.rollout, task);
  if (to.type === 'approver') return asked(message, notice, task);
  if (rule.type !== 'sentBack' || status !== 'inProgress') return null;
  const { approval: words } = message.view.texts;
  const { changedAt, changedBy, note } = stateOf(message.view.rollout, task);
  const state = sentences(
    words.sentBackBy(...saidBy(message.view, changedBy, changedAt)),
    note !== null && words.note(note),
    dueText(message, task),
  );
  const buttons = noticeButtons(message, notice, task);
  const title = words.sentBackTitle(taskName(task));
  return { ...entry(notice, 'open', title, state, buttons), name: taskName(task) };
}

function asked(message: ReminderMessage, notice: Notice, task: Task): Entry {
  const { view, recipient } = message;
  const { approval: words } = view.texts;
  const name = taskName(task);
  const { value, note, changedAt, changedBy, approvedAt, approvedBy, sentBackAt } = stateOf(
    view.rollout,
    task,
  );
  if (!awaitsApproval(view.rollout, task)) {
    if (approvedAt !== null) {
      const state = words.approvedBy(...saidBy(view, approvedBy, approvedAt));
      return { ...entry(notice, 'settled', words.approvedTitle(name), state), name };
    }
    const isBack = sentBackAt !== null;
    const state = isBack ? words.sentBackBy(...saidBy(view, changedBy, sentBackAt)) : words.over;
    return { ...entry(notice, 'settled', isBack ? words.sentBackTitle(name) : name, state), name };
  }
  const isOther = recipient.type === 'channel' || recipient.role !== task.approver;
  const state = sentences(
    words.performed(...saidBy(view, changedBy, changedAt)),
    value !== null && words.value(value),
    note !== null && words.note(note),
    dueText(message, task),
    isOther && words.instead(roleName(view, task.approver ?? '')),
  );
  const actions: Action[] = [...approvalButtons(view, task), showButton(view, task)];
  const more = { actions, rowActions: actions };
  return { ...entry(notice, 'open', words.title(name), state, more), name };
}

function saidBy(view: View, id: string | null, at: Date | null): [string, string] {
  return [personName(view, id), at === null ? '' : nearInstant(at, view.now, view.language)];
}

function dueText({ view, sentOn }: ReminderMessage, task: Task): string {
  const on = firstDueOf(view.rollout, task);
  if (on === null) return '';
  const { reminder: words } = view.texts;
  return words.dueIn(formatDay(on, view.language), words.left(daysBetween(sentOn, on)), 'only');
}
