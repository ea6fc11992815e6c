import type { Card } from '../cards/card.ts';
import type { Task } from '../domain/plan.ts';
import type { CommandKey } from '../views/help-card.ts';
import { chooseTaskCard } from '../views/tasks-card.ts';
import type { View } from '../views/view.ts';
import { type Command, defineCommand, someWords } from './command.ts';
import { type Context, viewOn } from './context.ts';
import { splitTask } from './find.ts';

/**
 * A command that changes one task: `text` is what follows its number or name. Where several tasks
 * may be meant, they are offered.
 */
export function defineTaskCommand(definition: {
  key: CommandKey;
  run(context: Context, view: View, task: Task, text: string): Promise<Card> | Card;
}): Command {
  const { key, run } = definition;
  return defineCommand({
    key,
    shareable: false,
    args: someWords,
    run(context, words) {
      const view = viewOn(context);
      const { tasks, text } = splitTask(view.rollout.plan, words);
      const [task] = tasks;
      return tasks.length === 1 && task !== undefined
        ? run(context, view, task, text)
        : chooseTaskCard(view, tasks);
    },
  });
}
