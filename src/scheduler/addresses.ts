/** Where a message goes, in the host's terms. */
import type { Target } from '../bot/port/platform.ts';
import type { Recipient } from '../domain/reminders/recipient.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { Installation, Store } from '../store/store.ts';

export interface Address {
  readonly installation: Installation;
  readonly target: Target;
}

/**
 * @param place id of the channel; '': the first
 * @returns null where there is none, as in a rollout without a channel
 */
export async function addressOf(
  store: Store,
  rollout: Rollout,
  recipient: Recipient,
  place: string,
): Promise<Address | null> {
  const { type } = recipient;
  const found =
    type === 'person'
      ? rollout.people[recipient.personId]
      : (await store.conversations.ofRollout(rollout.id)).find(
          ({ id }) => place === '' || id === place,
        );
  if (found === undefined) return null;
  const installation = await store.installations.get(found.installationId);
  return installation && { installation, target: { type, externalId: found.externalId } };
}

/** Reads each installation once: nothing used here ever changes. */
export function remembered(of: Store['installations']): Store['installations'] {
  const known = new Map<string, Installation>();
  return {
    ...of,
    async get(id) {
      const found = known.get(id) ?? (await of.get(id));
      if (found !== null) known.set(id, found);
      return found;
    },
  };
}
