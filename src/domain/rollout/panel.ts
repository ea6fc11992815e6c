/** The card of all roles that hangs in the channels: since when. */
import { addDays, instantOf, toLocalDate } from '../time/calendar.ts';
import { itemState } from './items.ts';
import type { Rollout } from './rollout.ts';

/** What its state is kept under, in the list 'roles'. */
export const panelItem = { key: 'panel' };

/** When it was last put up; null: it does not hang. */
export function panelSince(rollout: Pick<Rollout, 'items'>): Date | null {
  const { done, changedAt } = itemState(rollout, 'roles', panelItem);
  return done ? changedAt : null;
}

/**
 * When what hangs there says something else by time alone: as a day begins, terms begin and end, and
 * what waits comes a day nearer. null: none hangs.
 */
export function panelNewAt(rollout: Pick<Rollout, 'items'>, now: Date): Date | null {
  if (panelSince(rollout) === null) return null;
  return instantOf(addDays(toLocalDate(now), 1), '00:00');
}
