/** Buttons on what the start-up meeting says besides tasks and meetings. */
import { mayKeepItems } from '../../domain/may/on-rollout.ts';
import { answerQuestions, tickItem } from '../../usecases/keep-items.ts';
import { guideCard } from '../../views/guides.ts';
import { questionInput, questionsForm } from '../../views/questions-card.ts';
import { withUndo } from '../../views/undo-button.ts';
import type { ActionRun, Actions } from '../kit/action.ts';
import { byOf, grantedTo, rolloutOf, viewOn } from '../kit/context.ts';
import { textIn } from '../kit/inputs.ts';

export const guideActions = {
  guideShow: async (context, { rolloutId, guide }) =>
    guideCard(viewOn(context, await rolloutOf(context, rolloutId)), guide),
  checklistTick: tick(true),
  checklistUntick: tick(false),
  questions: {
    async open(context, { rolloutId }) {
      const rollout = await rolloutOf(context, rolloutId);
      grantedTo(context, rollout, mayKeepItems);
      return questionsForm(viewOn(context, rollout));
    },
    async save(context, { rolloutId, seen }, inputs) {
      const { plan, id } = await rolloutOf(context, rolloutId);
      const answered = plan.questions.filter(({ key }) => questionInput(key) in inputs);
      const answers = Object.fromEntries(
        answered.map(({ key }) => [key, textIn(inputs, questionInput(key))]),
      );
      const changed = await answerQuestions(context.store, id, answers, seen, byOf(context));
      const view = viewOn(context, changed.rollout);
      return withUndo(view, guideCard(view, 'questions'), changed.entry);
    },
  },
} satisfies Partial<Actions>;

function tick(done: boolean): ActionRun<{ rolloutId: string; item: string }> {
  return async (context, { rolloutId, item }) => {
    const rollout = await rolloutOf(context, rolloutId);
    const changed = await tickItem(context.store, rollout.id, item, done, byOf(context));
    const view = viewOn(context, changed.rollout);
    return withUndo(view, guideCard(view, 'anchoring'), changed.entry);
  };
}
