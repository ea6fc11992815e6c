/** A second pair of eyes on a task's card: who it is, what they said, and their buttons. */
import type { Action } from '../../cards/card.ts';
import { mayApprove } from '../../domain/may/on-task.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { approversOf, awaitsApproval } from '../../domain/rollout/approval.ts';
import { stateOf } from '../../domain/rollout/rollout.ts';
import { nearInstant } from '../../texts/dates.ts';
import { buttons, taskRef } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { dotted, namesOf, personName, roleName, roleWithHolders } from '../wording.ts';

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
