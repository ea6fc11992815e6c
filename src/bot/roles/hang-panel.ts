import type { Card } from '../../cards/card.ts';
import { hangPanel } from '../../usecases/keep-items.ts';
import { panelHungCard } from '../../views/roles/roles-card.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';

/** Puts up the card of all roles in the rollout's channels. */
export async function hangAndShow(context: Context, { view, by }: OnRollout): Promise<Card> {
  const { rollout, entry } = await hangPanel(context.store, view.rollout.id, by);
  return panelHungCard(viewOn(context, rollout), entry);
}
