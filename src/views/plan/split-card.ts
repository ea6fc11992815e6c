/** What a group of tasks has become. */
import { actions, card, quiet, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { undoButton } from '../buttons.ts';
import { taskRows } from '../tasks/task-row.ts';
import type { View } from '../view.ts';
import { taskName } from '../wording.ts';

/** @param before the rollout with the group */
export function splitCard(view: View, group: Task, before: Rollout, entry: string): Card {
  const { split: words, planChanges } = view.texts;
  const parts = view.rollout.plan.tasks.filter(({ key }) => !taskIn(before.plan, key));
  return card(
    words.done(taskName(group), parts.length),
    text(words.retired(group.key)),
    rows(taskRows(view, parts)),
    quiet(planChanges.klikStays),
    actions(undoButton(view, entry)),
  );
}
