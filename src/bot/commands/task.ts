import { chooseTaskCard } from '../../views/tasks-card.ts';
import { defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { findTasks } from '../find.ts';
import { showTask } from '../show-task.ts';

export const task = defineCommand({
  key: 'task',
  shareable: true,
  args: someWords,
  async run(context, words) {
    const view = viewOn(context);
    const found = findTasks(view.rollout.plan, words.join(' '));
    const [only] = found;
    return found.length === 1 && only !== undefined
      ? showTask(context, view, only)
      : chooseTaskCard(view, found);
  },
});
