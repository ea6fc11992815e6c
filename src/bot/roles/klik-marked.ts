import type { Card } from '../../cards/card.ts';
import { markKlik } from '../../usecases/keep-items.ts';
import { klikMarkedCard } from '../../views/roles/klik-card.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';

/** KLIK has the roles as they were shown. */
export async function klikMarked(
  context: Context,
  { view, by }: OnRollout,
  { seen }: ValueOf<'rolesKlik'>,
): Promise<Card> {
  const { rollout, entry } = await markKlik(context.store, view.rollout.id, new Date(seen), by);
  return klikMarkedCard(viewOn(context, rollout), entry);
}
