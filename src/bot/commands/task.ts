import { chooseTaskCard } from '../../views/tasks-card.ts';
import { defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { showTask } from '../show-task.ts';
import { splitTask } from '../split-task.ts';

/** Reading may guess, and says so. */
export const task = defineCommand({
  key: 'task',
  shareable: true,
  args: someWords,
  async run(context, words) {
    const view = viewOn(context);
    const { tasks, text, isCertain } = splitTask(view.rollout.plan, words);
    const [only, ...others] = tasks;
    if (only === undefined || others.length > 0) return chooseTaskCard(view, tasks);
    const isGuess = !isCertain || text !== '';
    const guess = isGuess ? view.texts.asking.guessed(words.join(' ')) : null;
    return showTask(context, view, only, guess);
  },
});
