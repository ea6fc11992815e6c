import { chooseTaskCard } from '../../views/tasks-card.ts';
import { defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { findTasks } from '../find.ts';
import { acknowledgeAndShow } from '../put-off-and-show.ts';

export const acknowledge = defineCommand({
  key: 'acknowledge',
  shareable: false,
  args: someWords,
  run: async (context, words) => {
    const view = viewOn(context);
    const found = findTasks(view.rollout.plan, words.join(' '));
    const [only] = found;
    return found.length === 1 && only !== undefined
      ? acknowledgeAndShow(context, view, only)
      : chooseTaskCard(view, found);
  },
});
