/** The commands that take a task a step further: igang, udført, fuldført, ikke-relevant, genåbn. */
import type { Step } from '../../domain/rollout.ts';
import type { CommandKey } from '../../views/help-card.ts';
import { splitAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { spoken } from '../line.ts';
import { stepAndShow, stepForm } from '../step-and-show.ts';
import { defineTaskCommand } from '../task-command.ts';

export const start = stepCommand('start', 'start');
export const done = stepCommand('done', 'perform');
export const completed = stepCommand('completed', 'complete');
export const notRelevant = stepCommand('not-relevant', 'dismiss');
export const reopen = stepCommand('reopen', 'reopen');

function stepCommand(key: CommandKey, step: Step): Command {
  return defineTaskCommand({
    key,
    run(context, view, task, typed) {
      const text = spoken(typed);
      const asksWhy = step === 'dismiss' || step === 'reopen';
      if (asksWhy && text === '') return stepForm(context, view, task, step);
      if (step !== 'perform') {
        return stepAndShow(context, view, task, step, { value: null, note: text });
      }
      const answer = splitAnswer(view.rollout.plan, task, text);
      return answer === null
        ? stepForm(context, view, task, step)
        : stepAndShow(context, view, task, step, answer);
    },
  });
}
