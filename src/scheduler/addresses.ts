/** Where a message goes, in the host's terms. */
import type { Target } from '../bot/platform.ts';
import type { Recipient } from '../domain/recipients.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Installation, Store } from '../store/store.ts';

export interface Address {
  readonly installation: Installation;
  readonly target: Target;
}

/** null: there is no such place, as where the rollout has no channel. */
export async function addressOf(
  store: Store,
  rollout: Rollout,
  recipient: Recipient,
): Promise<Address | null> {
  const { type } = recipient;
  const place =
    type === 'person'
      ? rollout.people[recipient.personId]
      : (await store.conversations.ofRollout(rollout.id))[0];
  if (place === undefined) return null;
  const installation = await store.installations.get(place.installationId);
  return installation && { installation, target: { type, externalId: place.externalId } };
}

/** Asks for each installation once: what is needed of it here never changes. */
export function remembered(of: Store['installations']): Store['installations'] {
  const known = new Map<string, Installation>();
  return {
    upsert: of.upsert,
    async get(id) {
      const found = known.get(id) ?? (await of.get(id));
      if (found !== null) known.set(id, found);
      return found;
    },
  };
}
