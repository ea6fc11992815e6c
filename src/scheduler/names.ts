/** Keeps names up to date: asks each host once a day about everyone whom the bot has met. */
import { type Platform, PlatformError } from '../bot/port/platform.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import type { Installation, Store } from '../store/store.ts';

export interface NameParts {
  readonly store: Pick<Store, 'people' | 'installations'>;
  readonly platforms: readonly Platform[];
  readonly now: () => Date;
}

const dayMs = 24 * 60 * 60 * 1000;

/** People looked up a minute; hosts allow far more, but this is not urgent. */
const atOnce = 20;

/** @returns one round of lookups. Whatever a host does not tell is asked again the next day. */
export function createNames({ store, platforms, now }: NameParts): () => Promise<void> {
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

  async function refreshed({ installationId, externalId }: Person): Promise<void> {
    const installation = await store.installations.get(installationId);
    const platform = platforms.find(({ name }) => name === installation?.platform);
    if (installation === null || platform === undefined) return;
    const name = await nameAt(platform, installation, externalId);
    if (name === null) return;
    await store.people.renamed({ installationId, externalId, name, toldAt: now() });
  }
}

/** null: the host does not tell. */
async function nameAt(
  platform: Platform,
  installation: Installation,
  externalId: string,
): Promise<string | null> {
  try {
    return (await platform.describe(installation, externalId)).name;
  } catch (error) {
    if (error instanceof PlatformError) return null;
    throw error;
  }
}
