/** What follows when a host tells that somebody may be gone. */
import type { Person } from '../../domain/rollout/rollout.ts';
import type { Store } from '../../store/store.ts';
import { leaveForGood } from '../../usecases/leave-for-good.ts';
import type { Departure } from './bot.ts';
import { goneFrom, type Platform, PlatformError } from './platform.ts';
import { orElse } from './remembered.ts';

interface GoneParts {
  readonly store: Pick<Store, 'rollouts' | 'links' | 'people' | 'conversations'>;
  readonly now: () => Date;
}

/** Believes the host alone, which is asked itself; where it does not answer nothing changes. */
export async function departed(
  parts: GoneParts,
  platform: Platform,
  { installation, caller, places = [] }: Departure,
): Promise<void> {
  const { store, now } = parts;
  const person = await store.people.find(installation.id, caller);
  if (person === null) return;
  const told = await platform.describe(installation, caller).catch((error: unknown) => {
    if (error instanceof PlatformError) return error;
    throw error;
  });
  const why = goneFrom(told);
  if (why !== null) return leaveForGood(store, person, why, now());
  await leavePlaces(parts, platform, { installation, caller, places }, person);
}

/** The rollouts of those places, where the person is not there any more. */
async function leavePlaces(
  { store, now }: GoneParts,
  platform: Platform,
  { installation, caller, places }: Required<Departure>,
  person: Person,
): Promise<void> {
  for (const place of places) {
    const channel = await store.conversations.find(installation.id, place);
    const { rolloutId } = channel ?? { rolloutId: null };
    if (rolloutId === null) continue;
    const isThere = await orElse(platform.isMember(installation, place, caller), true);
    if (!isThere) await leaveForGood(store, person, 'removed', now(), [rolloutId]);
  }
}
