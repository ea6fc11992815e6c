/** Signs of life: by which reading of the clock was planned last, and that rows can be written. */
import type { Prisma } from './database.ts';
import type { Store } from './store.ts';

/** Clocks of several processes differ by less. */
const skewMs = 60_000;

export function createPulse(prisma: Prisma): Store['pulse'] {
  return {
    async lastReading() {
      const row = await prisma.pulse.findUnique({ where: { name: 'clock' } });
      return row && { at: row.at, leap: leapOf(row) };
    },

    async believe({ at, leap }) {
      const its = { at, leapFrom: leap?.from ?? null, leapTo: leap?.to ?? null };
      await prisma.pulse.upsert({
        where: { name: 'clock' },
        create: { name: 'clock', ...its },
        update: its,
      });
    },

    async write(at) {
      await prisma.$executeRaw`
        INSERT INTO pulse (name, at) VALUES ('write', ${at})
        ON CONFLICT (name) DO UPDATE SET at = excluded.at`;
    },

    /** One that somebody is changing waits for the next tick. */
    async setBack(now, from) {
      const beyond = new Date(now.getTime() + skewMs);
      return prisma.$transaction(async (tx) => {
        const ahead = await tx.$queryRaw<{ id: string }[]>`
          UPDATE rollout
          SET checked_at = LEAST(GREATEST(started_at, ${from}::timestamptz), ${now}::timestamptz),
            next_check_at = ${now}
          WHERE id IN (
            SELECT id FROM rollout WHERE checked_at > ${beyond} FOR UPDATE SKIP LOCKED)
          RETURNING id`;
        const ids = ahead.map(({ id }) => id);
        if (ids.length === 0) return 0;
        // Nobody has had these, and their time is still to come.
        await tx.delivery.deleteMany({
          where: {
            rolloutId: { in: ids },
            state: { in: ['planned', 'skipped'] },
            sendAt: { gt: now },
          },
        });
        return ids.length;
      });
    },
  };
}

function leapOf({ leapFrom, leapTo }: { leapFrom: Date | null; leapTo: Date | null }) {
  return leapFrom === null || leapTo === null ? null : { from: leapFrom, to: leapTo };
}
