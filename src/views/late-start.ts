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
export function lateCard(view: View, answered: readonly Task[]): Card {
  const { late: words, taskCard } = view.texts;
  const left = askedTasks(view.rollout, view.today).length;
  const said = answered.map((task) =>
    row(taskName(task), `${taskCard.status}: ${statusText(view, task)}`),
  );
  return card(
    words.saved,
    rows(said),
    said.length > 0 && quiet(words.undo),
    left > 0 && text(words.waits(left)),
    actions(lateButton(view), statusButton(view)),
  );
}

/** null: there is nothing that the reader may answer. */
export function lateButton(view: View): Action | null {
  const answer = mayAnswerLateStart(view.rollout, doerOf(view));
  if (!answer.may || answer.tasks.length === 0) return null;
  return buttons.late(view.texts.button.late, { rolloutId: view.rollout.id });
}

/** How many it asks about; null: none. */
export function lateText({ texts, rollout, today }: View): string | null {
  const late = unconfirmedTasks(rollout, today).length;
  const asked = askedTasks(rollout, today).length;
  return asked === 0 ? null : texts.late.ask(late, asked - late);
}

/** Those that the form asks about besides the ones whose deadline had passed. */
export function untoldParts({ texts, rollout, today }: View): Content {
  const untold = askedTasks(rollout, today).length - unconfirmedTasks(rollout, today).length;
  return untold > 0 && text(texts.statusCard.untold(untold));
}
