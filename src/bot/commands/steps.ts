/** The commands that take a task a step further: igang, udført, fuldført, ikke-relevant, genåbn. */
import type { Step } from '../../domain/rollout.ts';
import type { CommandKey } from '../../views/help-card.ts';
import { chooseTaskCard } from '../../views/tasks-card.ts';
import { splitAnswer } from '../answer.ts';
import { type Command, defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { splitTask } from '../find.ts';
import { spoken } from '../line.ts';
import { stepAndShow, stepForm } from '../step-and-show.ts';

export const start = stepCommand('start', 'start');
export const done = stepCommand('done', 'perform');
export const completed = stepCommand('completed', 'complete');
export const notRelevant = stepCommand('not-relevant', 'dismiss');
export const reopen = stepCommand('reopen', 'reopen');

function stepCommand(key: CommandKey, step: Step): Command {
  return defineCommand({
    key,
    shareable: false,
    args: someWords,
    async run(context, words) {
      const view = viewOn(context);
      const { plan } = view.rollout;
      const { tasks, text: typed } = splitTask(plan, words);
      const text = spoken(typed);
      const [task] = tasks;
      if (tasks.length > 1 || task === undefined) return chooseTaskCard(view, tasks);
      const answer =
        step === 'perform' ? splitAnswer(plan, task, text) : { value: null, note: text };
      if (answer === null) return stepForm(context, view, task, 'perform');
      if ((step === 'dismiss' || step === 'reopen') && text === '') {
        return stepForm(context, view, task, step);
      }
      return stepAndShow(context, view, task, step, answer);
    },
  });
}
