/** Answers to a reminder that leave the task's status as it is: seen, and not done yet. */
import { card, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { type Mark, markTask } from '../../usecases/mark-task.ts';
import { notYetCard, waysOn } from '../../views/outcome-card.ts';
import { stepButton } from '../../views/tasks/task-row.ts';
import type { View } from '../../views/view.ts';
import { taskName } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnTask } from '../kit/subject.ts';
import { defineTaskCommand } from '../kit/task-command.ts';

export const acknowledge = defineTaskCommand({
  key: 'acknowledge',
  label: ({ button }) => button.seen,
  takesText: false,
  run: markAndShow('seen'),
});

/** Marks the task as seen, or as not done yet, and shows the result. */
export function markAndShow(mark: Mark) {
  return async (context: Context, { view, task, by }: OnTask): Promise<Card> => {
    const { rollout, entry } = await markTask(context.store, view.rollout.id, mark, task.key, by);
    const now = viewOn(context, rollout);
    return mark === 'seen' ? seenCard(now, task, entry) : notYetCard(now, task, entry);
  };
}

export function seenCard(view: View, task: Task, entry: string): Card {
  const { putOff: words } = view.texts;
  return card(
    words.seenTitle(taskName(task)),
    text(words.seenNow),
    waysOn(view, task, entry, stepButton(view, task, 'start')),
  );
}
