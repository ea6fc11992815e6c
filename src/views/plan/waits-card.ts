/** What a task waits for, after somebody has said so. */
import { card, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import { waysOn } from '../outcome-card.ts';
import type { View } from '../view.ts';
import { taskName } from '../wording.ts';

/** `was`: the task before. */
export function waitsCard(view: View, was: Task, entry: string): Card {
  const { planChanges, waits: words } = view.texts;
  const { plan } = view.rollout;
  const task = taskIn(plan, was.key) ?? was;
  const others = plan.tasks.filter(({ key }) => task.dependsOn.includes(key));
  return card(
    planChanges.changed(taskName(task)),
    text(others.length === 0 ? words.nothing : words.now(others.map(taskName).join(', '))),
    waysOn(view, task, entry),
  );
}
