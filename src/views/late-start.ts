/** The way to the question of a late start, and how the tasks stand once it is answered. */
import { actions, type Content, card, quiet, row, rows, text } from '../cards/build.ts';
import type { Action, Card } from '../cards/card.ts';
import { mayAnswerLateStart } from '../domain/may/on-rollout.ts';
import type { Task } from '../domain/plan/plan.ts';
import { askedTasks, unconfirmedTasks } from '../domain/rollout/progress.ts';
import { buttons, statusButton } from './buttons.ts';
import { doerOf, type View } from './view.ts';
import { statusText, taskName } from './wording.ts';

/** `answered`: the tasks that were answered for, none left out. */
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

/** null: there is nothing that the reader may answer. */
export function lateStartButton(view: View): Action | null {
  const answer = mayAnswerLateStart(view.rollout, doerOf(view));
  if (!answer.may || answer.tasks.length === 0) return null;
  return buttons.lateStart(view.texts.button.lateStart, { rolloutId: view.rollout.id });
}

/** How many it asks about; null: none. */
export function lateStartText({ texts, rollout, today }: View): string | null {
  const unconfirmed = unconfirmedTasks(rollout, today).length;
  const asked = askedTasks(rollout, today).length;
  return asked === 0 ? null : texts.lateStart.ask(unconfirmed, asked - unconfirmed);
}

/** Those that the form asks about besides the ones whose deadline had passed. */
export function untoldParts({ texts, rollout, today }: View): Content {
  const untold = askedTasks(rollout, today).length - unconfirmedTasks(rollout, today).length;
  return untold > 0 && text(texts.statusCard.untold(untold));
}
