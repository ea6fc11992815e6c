import type { CalendarFeed, Store } from '../store/store.ts';
import { viewOf } from '../views/view.ts';
import { seenAs } from '../views/without-names.ts';
import { calendarOf } from './calendar.ts';

/** The calendar that an address leads to, as for a guest: whoever has the address reads it. */
export async function feedOf(
  store: Pick<Store, 'audit' | 'people' | 'rollouts'>,
  { personId, rolloutId, scope }: CalendarFeed,
  now: Date,
): Promise<string | null> {
  const [person, rollout] = [await store.people.get(personId), await store.rollouts.get(rolloutId)];
  if (person === null || rollout === null) return null;
  const view = seenAs(viewOf(rollout, now, person.language, person), 'guest');
  return calendarOf(view, scope, await store.audit.changesOf(rolloutId));
}
