/**
 * Whole rollouts as they were read last, each as good as new while its version is the same: that
 * rises with every commit that changes what a rollout is read from (the triggers of the database).
 */
import type { Rollout } from '../../domain/rollout/rollout.ts';
import type { Prisma as Types } from '../generated/client.ts';
import type { StoreParts } from '../parts.ts';
import { loadVersions, type Versioned } from './load-rollouts.ts';

export interface KnownRollouts {
  /** @param version of the rollout now */
  at(id: string, version: string): Promise<Rollout | null>;
  /** Those that fit, oldest first. */
  where(where: Types.RolloutWhereInput): Promise<readonly Rollout[]>;
}

/** A rollout is some hundred kilobytes at most; the one that was read first makes room. */
const most = 200;

const oldestFirst = [{ startedAt: 'asc' }, { id: 'asc' }] as const;

export function createKnownRollouts({ prisma, plan }: StoreParts): KnownRollouts {
  const known = new Map<string, Versioned>();

  // The version is read before what it stands for: what changes in between has another one, so that
  // what was read of it is never taken for either.
  async function read(ids: readonly string[]): Promise<readonly Versioned[]> {
    const all = await loadVersions(prisma.$direct, ids, plan);
    for (const one of all) {
      known.delete(one.rollout.id);
      known.set(one.rollout.id, one);
      const oldest = known.size > most ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
    }
    return all;
  }

  async function current(versions: readonly { id: string; version: string }[]) {
    const found = versions.map(({ id, version }) => {
      const one = known.get(id);
      return one?.version === version ? one : undefined;
    });
    const missing = versions.filter((_, index) => found[index] === undefined);
    const fresh = missing.length === 0 ? [] : await read(missing.map(({ id }) => id));
    const byId = new Map(
      [...fresh, ...found].flatMap((one) => (one ? [[one.rollout.id, one]] : [])),
    );
    return versions.flatMap(({ id }) => byId.get(id)?.rollout ?? []);
  }

  return {
    async at(id, version) {
      const [rollout = null] = await current([{ id, version }]);
      return rollout;
    },
    async where(where) {
      const select = { id: true, version: true } as const;
      const rows = await prisma.rollout.findMany({ where, select, orderBy: [...oldestFirst] });
      return current(rows.map(({ id, version }) => ({ id, version: String(version) })));
    },
  };
}
