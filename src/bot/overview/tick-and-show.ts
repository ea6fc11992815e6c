import { tickItem } from '../../usecases/keep-items.ts';
import { withUndo } from '../../views/outcome-card.ts';
import { guideCard } from '../../views/plan/guides.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';

/** Ticks an item of the checklist, or takes the tick away. */
export function tickAndShow(done: boolean) {
  return async (context: Context, { view, by }: OnRollout, { item }: ValueOf<'checklistTick'>) => {
    const { rollout, entry } = await tickItem(context.store, view.rollout.id, item, done, by);
    const now = viewOn(context, rollout);
    return withUndo(now, guideCard(now, 'anchoring'), entry);
  };
}
