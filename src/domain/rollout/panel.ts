/** The card of all roles that hangs in the channels: since when. */
import { itemState } from './items.ts';
import type { Rollout } from './rollout.ts';

/** What its state is kept under, in the list 'roles'. */
export const panelItem = { key: 'panel' };

/** When it was last put up; null: it does not hang. */
export function panelSince(rollout: Pick<Rollout, 'items'>): Date | null {
  const { done, changedAt } = itemState(rollout, 'roles', panelItem);
  return done ? changedAt : null;
}
