/** The button that opens the questions of a late start, and the card once they are answered. */
import { actions, type Content, card, quiet, row, rows, text } from '../cards/build.ts';
import type { Action, Card } from '../cards/card.ts';
import { mayAnswerLateStart } from '../domain/may/on-rollout.ts';
import type { Task } from '../domain/plan/plan.ts';
import { askedTasks, unconfirmedTasks } from '../domain/rollout/progress.ts';
import { buttons, statusButton } from './buttons.ts';
import { doerOf, type View } from './view.ts';
import { statusText, taskName } from './wording.ts';

/** @param answered all tasks that were answered for */
export function lateStartCard(view: View, answered: readonly Task[]): Card {
  const { lateStart: words, taskCard } = view.texts;
  const left = askedTasks(view.rollout, view.today).length;
  const said = answered.map((task) =>
    row(taskName(task), `${taskCard.status}: ${statusText(view, task)}`),
  );
  return card(
    words.saved,
    rows(said),
    said.length > 0 && quiet(words.undo),
    left > 0 && text(words.waits(left)),
    actions(lateStartButton(view), statusButton(view)),
  );
}

/** null: the reader may answer none of them. */
export function lateStartButton(view: View): Action | null {
  const answer = mayAnswerLateStart(view.rollout, doerOf(view));
  if (!answer.may || answer.tasks.length === 0) return null;
  return buttons.lateStart(view.texts.button.lateStart, { rolloutId: view.rollout.id });
}

/** The sentence that says how many tasks are asked about; null: none are. */
export function lateStartText({ texts, rollout, today }: View): string | null {
  const unconfirmed = unconfirmedTasks(rollout, today).length;
  const asked = askedTasks(rollout, today).length;
  return asked === 0 ? null : texts.lateStart.ask(unconfirmed, asked - unconfirmed);
}

/** The sentence on the tasks that the form asks about whose deadline had not passed. */
export function untoldParts({ texts, rollout, today }: View): Content {
  const untold = askedTasks(rollout, today).length - unconfirmedTasks(rollout, today).length;
  return untold > 0 && text(texts.statusCard.untold(untold));
}
