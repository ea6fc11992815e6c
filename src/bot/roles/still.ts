import type { Card } from '../../cards/card.ts';
import { stillThere } from '../../usecases/still-there.ts';
import { stillCard } from '../../views/roles/heartbeat-cards.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';

/** They still have their roles. */
export async function stillAndShow(
  context: Context,
  { view, by }: OnRollout,
  { whose = by.personId }: ValueOf<'roleStill'>,
): Promise<Card> {
  const { rollout, entry } = await stillThere(context.store, view.rollout.id, by, whose);
  return stillCard(viewOn(context, rollout), whose, entry);
}
