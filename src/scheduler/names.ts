/**
 * Asks each host once a day about everyone whom the bot has met: keeps their names up to date, and
 * says who is gone.
 */
import { goneFrom, type Platform, PlatformError, type Profile } from '../bot/port/platform.ts';
import type { Leaving } from '../domain/rollout/leaving.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import type { Installation, Store } from '../store/store.ts';

export interface NameParts {
  readonly store: Pick<Store, 'people' | 'installations' | 'rollouts' | 'links'>;
  readonly platforms: readonly Platform[];
  readonly now: () => Date;
  /** Somebody's account is closed, or they are in no place of the host's any more. */
  readonly leaveForGood: (
    store: NameParts['store'],
    person: Person,
    why: Leaving,
    now: Date,
  ) => Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1000;

/** People looked up a minute; hosts allow far more, but this is not urgent. */
const atOnce = 20;

/** @returns one round of lookups. Whatever a host does not tell is asked again the next day. */
export function createNames({
  store,
  platforms,
  now,
  leaveForGood,
}: NameParts): () => Promise<void> {
  /** When each person was last looked up, successfully or not. */
  let asked = new Map<string, Date>();

  return async () => {
    const since = new Date(now().getTime() - dayMs);
    asked = new Map([...asked].filter(([, at]) => at > since && at <= now()));
    const waiting = await store.people.unnamedSince(since);
    for (const person of waiting.filter(({ id }) => !asked.has(id)).slice(0, atOnce)) {
      asked.set(person.id, now());
      await refreshed(person);
    }
  };

  async function refreshed(person: Person): Promise<void> {
    const { installationId, externalId } = person;
    const installation = await store.installations.get(installationId);
    const platform = platforms.find(({ name }) => name === installation?.platform);
    if (installation === null || platform === undefined) return;
    const told = await profileAt(platform, installation, externalId);
    const why = goneFrom(told);
    if (why !== null) await leaveForGood(store, person, why, now());
    if (told instanceof PlatformError) return;
    await store.people.renamed({ installationId, externalId, name: told.name, toldAt: now() });
  }
}

/** As the host tells, or its refusal. */
async function profileAt(
  platform: Platform,
  installation: Installation,
  externalId: string,
): Promise<Profile | PlatformError> {
  try {
    return await platform.describe(installation, externalId);
  } catch (error) {
    if (error instanceof PlatformError) return error;
    throw error;
  }
}
