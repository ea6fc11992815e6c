/** The card of all roles that hangs in the channels: since when. */
import { addDays, instantOf, toLocalDate } from '../time/calendar.ts';
import { calendarOf, dayWhere } from '../time/working-days.ts';
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
 * When what hangs there says something else by time alone: as a working day begins, what waits comes
 * one nearer, and terms have begun and ended. null: none hangs.
 */
export function panelNewAt(rollout: Pick<Rollout, 'items' | 'policy'>, now: Date): Date | null {
  if (panelSince(rollout) === null) return null;
  const { isWorkingDay } = calendarOf(rollout.policy.quiet);
  return instantOf(dayWhere(addDays(toLocalDate(now), 1), 1, isWorkingDay), '00:00');
}
