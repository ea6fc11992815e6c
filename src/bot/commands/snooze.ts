import { chooseTaskCard } from '../../views/tasks-card.ts';
import { defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { splitTask } from '../find.ts';
import { dayIn, putOffAndShow, putOffForm } from '../put-off-and-show.ts';

/** With a day at once, without one a form. */
export const snooze = defineCommand({
  key: 'snooze',
  shareable: false,
  args: someWords,
  run: async (context, words) => {
    const view = viewOn(context);
    const { tasks, text } = splitTask(view.rollout.plan, words);
    const [task] = tasks;
    if (tasks.length > 1 || task === undefined) return chooseTaskCard(view, tasks);
    return text === ''
      ? putOffForm(context, view, task)
      : putOffAndShow(context, view, task, dayIn(text, view));
  },
});
