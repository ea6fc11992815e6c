import { chooseTaskCard } from '../../views/tasks-card.ts';
import { defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { splitTask } from '../find.ts';
import { fold } from '../line.ts';
import { dayIn, dueAndShow, ownDueForm } from '../put-off-and-show.ts';

/** With a day at once, without one a form; 'klik' goes back to the plan's deadline. */
export const due = defineCommand({
  key: 'due',
  shareable: false,
  args: someWords,
  run: async (context, words) => {
    const view = viewOn(context);
    const { tasks, text } = splitTask(view.rollout.plan, words);
    const [task] = tasks;
    if (tasks.length > 1 || task === undefined) return chooseTaskCard(view, tasks);
    if (text === '') return ownDueForm(context, view, task);
    return dueAndShow(context, view, task, fold(text) === 'klik' ? null : dayIn(text, view));
  },
});
