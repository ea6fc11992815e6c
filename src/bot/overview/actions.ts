/** Buttons on what the start-up meeting says besides tasks and meetings. */
import { tickItem } from '../../usecases/keep-items.ts';
import { withUndo } from '../../views/outcome-card.ts';
import { guideCard } from '../../views/plan/guides.ts';
import type { Actions, ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { about, type OnRollout, theRollout } from '../kit/subject.ts';
import { questionsForm } from './questions-form.ts';

export const guideActions = {
  guideShow: about(theRollout, (_, { view }, { guide }: ValueOf<'guideShow'>) =>
    guideCard(view, guide),
  ),
  checklistTick: about(theRollout, ticking(true)),
  checklistUntick: about(theRollout, ticking(false)),
  questions: questionsForm,
} satisfies Partial<Actions>;

function ticking(done: boolean) {
  return async (context: Context, { view, by }: OnRollout, { item }: ValueOf<'checklistTick'>) => {
    const { rollout, entry } = await tickItem(context.store, view.rollout.id, item, done, by);
    const now = viewOn(context, rollout);
    return withUndo(now, guideCard(now, 'anchoring'), entry);
  };
}
