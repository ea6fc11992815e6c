import type { CalendarFeed, Store } from '../store/store.ts';
import { viewOf } from '../views/view.ts';
import { withoutNames } from '../views/without-names.ts';
import { calendarOf } from './calendar.ts';

/** The calendar that an address leads to, without names: whoever has the address reads it. */
export async function feedOf(
  store: Pick<Store, 'audit' | 'people' | 'rollouts'>,
  { personId, rolloutId, scope }: CalendarFeed,
  now: Date,
): Promise<string | null> {
  const [person, rollout] = [await store.people.get(personId), await store.rollouts.get(rolloutId)];
  if (person === null || rollout === null) return null;
  const view = withoutNames(viewOf(rollout, now, person.language, person));
  return calendarOf(view, scope, await store.audit.changesOf(rolloutId));
}
