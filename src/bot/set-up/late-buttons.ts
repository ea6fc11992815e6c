/** The form of a late start: what has been done already? */
import { mayAnswerLateStart } from '../../domain/may/on-rollout.ts';
import { UserError } from '../../errors.ts';
import { answerLateStart, type LateAnswer, lateAnswers } from '../../usecases/answer-late-start.ts';
import { lateCard, lateForm, lateInput } from '../../views/late-start-form.ts';
import type { Actions } from '../kit/action.ts';
import { byOf, grantedTo, rolloutOf, viewOn } from '../kit/context.ts';
import { textIn } from '../kit/inputs.ts';

export const lateActions = {
  late: {
    open: async (context, { rolloutId }) => {
      const view = viewOn(context, await rolloutOf(context, rolloutId));
      const { tasks } = grantedTo(context, view.rollout, mayAnswerLateStart);
      return tasks.length === 0 ? lateCard(view, []) : lateForm(view, tasks);
    },
    save: async (context, { rolloutId }, inputs) => {
      const { store } = context;
      const rollout = await rolloutOf(context, rolloutId);
      const { tasks } = grantedTo(context, rollout, mayAnswerLateStart);
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
  },
} satisfies Partial<Actions>;
