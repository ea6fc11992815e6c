/** The commands that take a task a step further: igang, udført, fuldført, ikke-relevant, genåbn. */
import type { Task } from '../../domain/plan/plan.ts';
import type { Step } from '../../domain/rollout/rollout.ts';
import type { CommandKey } from '../../views/help-card.ts';
import type { View } from '../../views/view.ts';
import type { Command } from '../kit/command.ts';
import { spokenBy } from '../kit/people.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { splitAnswer } from './answer.ts';
import { stepAndShow, stepForms } from './step-forms.ts';

export const start = stepCommand('start', 'start');
export const done = stepCommand('done', 'perform');
export const completed = stepCommand('completed', 'complete');
export const notRelevant = stepCommand('not-relevant', 'dismiss');
export const reopen = stepCommand('reopen', 'reopen');

function stepCommand(key: CommandKey, step: Step): Command {
  return defineTaskCommand({
    key,
    takesNotes: true,
    label: ({ button }) => button[step],
    isAnswer: (view, task, text) =>
      step === 'perform' && task.asks.type !== 'nothing' && !asks(step, view, task, text),
    asks: (view, task, text) => asks(step, view, task, text),
    async run(context, at, typed) {
      const { view, task } = at;
      const text = await spokenBy(context, typed);
      if (isAsking(step) && asks(step, view, task, text)) {
        return stepForms[step].ask(context, at);
      }
      const answer = step === 'perform' ? splitAnswer(view.rollout.plan, task, text) : null;
      return stepAndShow(context, at, step, answer ?? { value: null, note: text });
    },
  });
}

function isAsking(step: Step): step is 'perform' | 'dismiss' | 'reopen' {
  return step === 'perform' || step === 'dismiss' || step === 'reopen';
}

/** Whether the text leaves out what the step needs. */
function asks(step: Step, view: View, task: Task, text: string): boolean {
  if (step === 'perform') return splitAnswer(view.rollout.plan, task, text) === null;
  return isAsking(step) && text === '';
}
