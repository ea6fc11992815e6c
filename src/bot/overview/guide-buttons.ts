/** Buttons on what the start-up meeting says besides tasks and meetings. */
import { Guide } from '../../domain/plan/plan.ts';
import { UserError } from '../../errors.ts';
import { answerQuestions, tickItem } from '../../usecases/keep-items.ts';
import { refuseUnlessKeeper } from '../../usecases/refusals.ts';
import { guideCard } from '../../views/guides.ts';
import { questionInput, questionsForm } from '../../views/questions-card.ts';
import { withUndo } from '../../views/undo-button.ts';
import type { ActionRun } from '../kit/action.ts';
import { textIn } from '../kit/answer.ts';
import { byOf, rolloutOf, viewOn } from '../kit/context.ts';

export const guideActions: Readonly<Record<string, ActionRun>> = {
  'guide.show': async (context, [id = '', wanted]) => {
    const rollout = await rolloutOf(context, id);
    const { data: guide } = Guide.safeParse(wanted);
    if (guide === undefined) throw new UserError('staleButton');
    return guideCard(viewOn(context, rollout), guide);
  },
  'checklist.tick': tick(true),
  'checklist.untick': tick(false),
  'questions.form': async (context, [id = '']) => {
    const rollout = await rolloutOf(context, id);
    refuseUnlessKeeper(rollout, byOf(context));
    return questionsForm(viewOn(context, rollout));
  },
  'questions.save': async (context, [id = '', seen = ''], inputs) => {
    const { plan, id: rolloutId } = await rolloutOf(context, id);
    if (!/^\d{1,15}$/.test(seen)) throw new UserError('staleButton');
    const answered = plan.questions.filter(({ key }) => questionInput(key) in inputs);
    const answers = Object.fromEntries(
      answered.map(({ key }) => [key, textIn(inputs, questionInput(key))]),
    );
    const by = byOf(context);
    const changed = await answerQuestions(context.store, rolloutId, answers, Number(seen), by);
    const view = viewOn(context, changed.rollout);
    return withUndo(view, guideCard(view, 'questions'), changed.entry);
  },
};

function tick(done: boolean): ActionRun {
  return async (context, [id = '', key = '']) => {
    const rollout = await rolloutOf(context, id);
    const changed = await tickItem(context.store, rollout.id, key, done, byOf(context));
    const view = viewOn(context, changed.rollout);
    return withUndo(view, guideCard(view, 'anchoring'), changed.entry);
  };
}
