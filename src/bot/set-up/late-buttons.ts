/** The form of a late start: what has been done already? */
import { UserError } from '../../errors.ts';
import {
  answerLateStart,
  type LateAnswer,
  lateAnswers,
  tasksToAnswer,
} from '../../usecases/answer-late-start.ts';
import { lateCard, lateForm, lateInput } from '../../views/late-start-form.ts';
import type { ActionRun } from '../kit/action.ts';
import { textIn } from '../kit/answer.ts';
import { byOf, rolloutOf, viewOn } from '../kit/context.ts';

export const lateActions: Readonly<Record<string, ActionRun>> = {
  'late.form': async (context, [id = '']) => {
    const view = viewOn(context, await rolloutOf(context, id));
    const tasks = tasksToAnswer(view.rollout, byOf(context));
    return tasks.length === 0 ? lateCard(view, []) : lateForm(view, tasks);
  },
  'late.save': async (context, [id = ''], inputs) => {
    const { store } = context;
    const rollout = await rolloutOf(context, id);
    const tasks = tasksToAnswer(rollout, byOf(context));
    const answers = tasks.flatMap(({ key }): LateAnswer[] => {
      const answer = textIn(inputs, lateInput(key));
      if (answer === '' || answer === 'unknown') return [];
      const known = lateAnswers.find((one) => one === answer);
      if (known === undefined) throw new UserError('staleButton');
      return [{ task: key, answer: known }];
    });
    await answerLateStart(store, rollout.id, answers, byOf(context));
    const answered = tasks.filter(({ key }) => answers.some(({ task }) => task === key));
    const after = (await store.rollouts.get(rollout.id)) ?? rollout;
    return lateCard(viewOn(context, after), answered);
  },
};
