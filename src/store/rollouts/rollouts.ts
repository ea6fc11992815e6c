/** Municipalities' runs of a plan. How one is changed is in change-rollout.ts. */
import { createKeyedMutex } from '../../async/keyed-mutex.ts';
import type { Memo } from '../memo.ts';
import type { StoreParts } from '../parts.ts';
import type { Store } from '../store.ts';
import { changeRollout } from './change-rollout.ts';
import type { KnownRollouts } from './known-rollouts.ts';
import { loadRollouts } from './load-rollouts.ts';
import { followPlan } from './plan-versions.ts';
import { createIn, setUpChannel } from './set-up-channel.ts';

/** The longest wait for other changes of the same rollout; the server's lock timeout is as long. */
const patienceMs = 3_000;

/** Other changes kept the rollout locked; nothing was changed. */
class RolloutBusy extends Error {
  /** As PostgreSQL says it: lock_not_available. */
  readonly code = '55P03';
}

/** How long what somebody was allowed once is kept after it is over. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

export function createRollouts(
  parts: StoreParts,
  known: KnownRollouts,
  once: Memo,
): Store['rollouts'] {
  const { prisma, plan } = parts;
  // Changes of one rollout use one connection, however many there are, so that other rollouts get theirs.
  const { runExclusive } = createKeyedMutex();
  return {
    get: (id) =>
      once(JSON.stringify(['rollout', id]), async () => {
        const [rollout = null] = await known.where({ id });
        return rollout;
      }),

    getMany: (ids) => loadRollouts(prisma.$direct, ids, plan),

    inInstallation(installationId, personId) {
      // Of one that ends on a day that was named ahead the domain knows whether it is over.
      const open = { OR: [{ until: null }, { endedAt: { not: null } }] };
      const isHeld = { holdings: { some: { personId: personId ?? '', ...open } } };
      const bound = { conversations: { some: { installationId } } };
      const ways = [{ installationId }, bound, ...(personId === undefined ? [] : [isHeld])];
      const key = JSON.stringify(['rollouts', installationId, personId]);
      return once(key, () => known.where({ OR: ways }));
    },

    create: (of) => prisma.$transaction((tx) => createIn(parts, tx, of)),

    setUp: (...of) => setUpChannel(parts, ...of),

    change(rolloutId, by, decide) {
      const asked = performance.now();
      return runExclusive(rolloutId, () => {
        // Another process has it locked: everybody waiting behind is told so too.
        if (performance.now() - asked > patienceMs) throw new RolloutBusy();
        return changeRollout(parts, rolloutId, by, decide);
      });
    },

    follow: (...of) => followPlan(parts, ...of),

    async platforms() {
      const found = await prisma.installation.findMany({
        where: {
          OR: [
            { rollouts: { some: {} } },
            { conversations: { some: { rolloutId: { not: null } } } },
          ],
        },
        distinct: ['platform'],
        select: { platform: true },
      });
      return found.map(({ platform }) => platform);
    },

    async forgetOld(now) {
      const over = new Date(now.getTime() - keptMs);
      await prisma.allowance.deleteMany({ where: { expiresAt: { lte: over } } });
    },

    async rewind(now, installationId) {
      const later = { gt: now };
      const rollout = { installationId };
      await prisma.$transaction(async (tx) => {
        await tx.delivery.deleteMany({ where: { rollout, plannedAt: later } });
        await tx.holding.updateMany({
          where: { rollout, from: later, until: null, OR: [{ givenAt: null }, { givenAt: later }] },
          data: { from: now },
        });
        await tx.rollout.updateMany({
          where: { ...rollout, startedAt: later },
          data: { startedAt: now },
        });
        await tx.rollout.updateMany({
          where: { ...rollout, checkedAt: later },
          data: { checkedAt: now },
        });
        // The next tick works out when the following check is.
        await tx.rollout.updateMany({
          where: rollout,
          data: { nextCheckAt: now, expectedAt: now },
        });
      });
    },
  };
}
