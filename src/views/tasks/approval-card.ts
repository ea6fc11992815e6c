/** What became of an approval, and who it is that approves. */
import { card, fields, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import { stateOf } from '../../domain/rollout/rollout.ts';
import { waysOn } from '../outcome-card.ts';
import type { View } from '../view.ts';
import { roleWithHolders, taskName } from '../wording.ts';
import { nextText } from './recurrence-text.ts';
import { stepButton } from './task-row.ts';

export function approvedCard(view: View, task: Task, entry: string): Card {
  const { approval: words } = view.texts;
  const { status } = stateOf(view.rollout, task);
  return card(
    words.approvedTitle(taskName(task)),
    text(status === 'performed' ? words.stillKlik : nextText(view, task)),
    waysOn(view, task, entry, stepButton(view, task, 'complete')),
  );
}

export function sentBackCard(view: View, task: Task, entry: string): Card {
  const { approval: words, taskCard } = view.texts;
  return card(
    words.sentBackTitle(taskName(task)),
    fields([taskCard.note, stateOf(view.rollout, task).note]),
    waysOn(view, task, entry),
  );
}

export function approverCard(view: View, was: Task, entry: string): Card {
  const { approval: words, planChanges } = view.texts;
  const task = taskIn(view.rollout.plan, was.key) ?? was;
  const { approver } = task;
  return card(
    planChanges.changed(taskName(task)),
    text(approver ? `${words.field}: ${roleWithHolders(view, approver)}` : words.none),
    waysOn(view, task, entry),
  );
}
