/** A second pair of eyes on a task's card: who it is, what they said, and their buttons. */
import type { ButtonContent } from '../../cards/build.ts';
import type { Action } from '../../cards/card.ts';
import { mayApprove } from '../../domain/may/on-task.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { approversOf, awaitsApproval } from '../../domain/rollout/approval.ts';
import { stateOf } from '../../domain/rollout/rollout.ts';
import { nearInstant } from '../../texts/dates.ts';
import { buttons, taskRef } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { dotted, namesOf, personName, roleName, roleWithHolders } from '../wording.ts';
import { showButton } from './task-row.ts';

/** While it waits for that, for those who may. */
export function approvalButtons(view: View, task: Task): Action[] {
  if (!mayApprove(view.rollout, task, doerOf(view)).may) return [];
  const { button } = view.texts.approval;
  const on = taskRef(view, task);
  return [
    buttons.taskApprove(button.approve, on, { style: 'primary' }),
    buttons.taskSendBack(button.sendBack, on),
  ];
}

/** The same on a row of a list; to others, a way to its card. */
export function approvalRowButtons(view: View, task: Task): ButtonContent {
  const buttons = approvalButtons(view, task);
  return buttons.length > 0 ? buttons : showButton(view, task);
}

/** Whether the person is one of those who are asked. */
export function isToApprove({ rollout, now }: View, task: Task, personId: string): boolean {
  const approvers = awaitsApproval(rollout, task) ? approversOf(rollout, task, now) : null;
  return approvers?.people.some(({ id }) => id === personId) ?? false;
}

/** The fields of a task's card; null: it asks nobody. */
export function approvalFields(view: View, task: Task): [string, string | null][] {
  const { approval: words } = view.texts;
  const { approvedAt, approvedBy } = stateOf(view.rollout, task);
  const at = approvedAt && nearInstant(approvedAt, view.now, view.language);
  return [
    [words.field, task.approver ? roleWithHolders(view, task.approver) : null],
    [words.approved, at && dotted(personName(view, approvedBy), at)],
  ];
}

/** Who is asked now that it is performed; null: nobody is to be. */
export function asksText(view: View, task: Task): string | null {
  const { rollout, texts, now } = view;
  if (!awaitsApproval(rollout, task)) return null;
  const approvers = approversOf(rollout, task, now);
  const who = approvers && `${namesOf(approvers.people)} (${roleName(view, approvers.role)})`;
  return texts.approval.asks(who ?? '');
}
