/** Signs of life: the clock reading that was last planned by, and that rows can be written. */
import type { Prisma, Transaction } from '../database/database.ts';
import type { Store } from '../store.ts';

/** Clocks of several processes differ by less. */
const skewMs = 60_000;

export function createPulse(prisma: Prisma): Store['pulse'] {
  return {
    async lastReading(name) {
      const row = await prisma.pulse.findUnique({ where: { name } });
      return row && { at: row.at, leap: leapOf(row) };
    },

    async lastLook() {
      const moved = await prisma.pulse.count({ where: { name: 'moved' } });
      if (moved > 0) return null;
      const { _max: newest } = await prisma.rollout.aggregate({ _max: { checkedAt: true } });
      return newest.checkedAt;
    },

    async believe(name, { at, leap }) {
      await prisma.$executeRaw`
        INSERT INTO pulse (name, at, leap_from, leap_to)
        SELECT ${name}, ${at}::timestamptz, ${leap?.from ?? null}::timestamptz, ${leap?.to ?? null}::timestamptz
        WHERE EXISTS (SELECT 1 FROM rollout)
        ON CONFLICT (name) DO UPDATE
        SET at = excluded.at, leap_from = excluded.leap_from, leap_to = excluded.leap_to`;
    },

    async write(at) {
      await prisma.$executeRaw`
        INSERT INTO pulse (name, at) VALUES ('write', ${at})
        ON CONFLICT (name) DO UPDATE SET at = excluded.at`;
    },

    async beginNow(now) {
      const beyond = new Date(now.getTime() + skewMs);
      return prisma.$transaction(async (tx) => {
        const begun = await tx.$queryRaw<{ id: string }[]>`
          UPDATE rollout SET started_at = ${now}, checked_at = ${now},
            next_check_at = ${now}, expected_at = ${now}
          WHERE id IN (
            SELECT id FROM rollout WHERE started_at > ${beyond}
              AND ${now}::timestamptz > (SELECT to_timestamp(left(max(migration_name), 14), 'YYYYMMDDHH24MISS')
                FROM _prisma_migrations)
            FOR UPDATE SKIP LOCKED)
          RETURNING id`;
        const ids = begun.map(({ id }) => id);
        if (ids.length === 0) return 0;
        await tx.holding.updateMany({
          where: { rolloutId: { in: ids }, from: { gt: now }, until: null },
          data: { from: now },
        });
        await forgetAhead(tx, ids, now, now);
        return ids.length;
      });
    },

    /** Not before a rollout began: a clock that shows such a time is the wrong one. */
    async setBack(now, from) {
      const beyond = new Date(now.getTime() + skewMs);
      return prisma.$transaction(async (tx) => {
        const ahead = await tx.$queryRaw<{ id: string }[]>`
          UPDATE rollout
          SET checked_at = LEAST(GREATEST(started_at, ${from}::timestamptz), ${now}::timestamptz),
            next_check_at = ${now},
            expected_at = LEAST(expected_at, GREATEST(started_at, ${from}::timestamptz))
          WHERE id IN (
            SELECT id FROM rollout WHERE checked_at > ${beyond} AND started_at <= ${now}
            FOR UPDATE SKIP LOCKED)
          RETURNING id`;
        const ids = ahead.map(({ id }) => id);
        if (ids.length === 0) return 0;
        await forgetAhead(tx, ids, now, from);
        return ids.length;
      });
    },
  };
}

/**
 * What a clock that was ahead has left in their ledger; what was sent by it counts as sent then, and
 * what is still to go out as planned now.
 */
async function forgetAhead(tx: Transaction, ids: readonly string[], now: Date, sent: Date) {
  // Nobody has had these, and their time is still to come.
  await tx.delivery.deleteMany({
    where: {
      rolloutId: { in: [...ids] },
      state: { in: ['planned', 'skipped'] },
      sendAt: { gt: now },
    },
  });
  // Else they would be the newest for as long, and today's post one of them.
  await tx.$executeRaw`
    UPDATE delivery SET
      planned_at = LEAST(planned_at, CASE WHEN sent_at IS NULL THEN ${now}::timestamptz ELSE ${sent}::timestamptz END),
      sent_at = LEAST(sent_at, ${sent}::timestamptz)
    WHERE rollout_id = ANY(${[...ids]}::text[]) AND (planned_at > ${now} OR sent_at > ${now})`;
}

function leapOf({ leapFrom, leapTo }: { leapFrom: Date | null; leapTo: Date | null }) {
  return leapFrom === null || leapTo === null ? null : { from: leapFrom, to: leapTo };
}
