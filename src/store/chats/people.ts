/** Everyone the bot has met. Of a person's linked accounts one stands for them all. */
import type { Prisma } from '../database/database.ts';
import type { Prisma as Types } from '../generated/client.ts';
import { toPerson } from '../rows.ts';
import type { Store } from '../store.ts';

const whole = { sameAs: true } as const;

export function createPeople(prisma: Prisma): Store['people'] {
  const list = async (where: Types.PersonWhereInput) => {
    const rows = await prisma.person.findMany({ where, orderBy: { id: 'asc' } });
    return rows.map(toPerson);
  };
  return {
    async upsert({ installationId, externalId, ...known }) {
      // In one statement, so that two requests may meet somebody at once: as long as it reads no more.
      const row = await prisma.person.upsert({
        where: { installationId_externalId: { installationId, externalId } },
        // Until the host tells the name.
        create: { installationId, externalId, name: externalId, ...known },
        update: known,
      });
      const { sameAsId } = row;
      const other = sameAsId && (await prisma.person.findUnique({ where: { id: sameAsId } }));
      return toPerson(other || row);
    },
    async renamed({ installationId, externalId, name, toldAt }) {
      const where = { installationId, externalId };
      await prisma.person.updateMany({ where, data: { name, toldAt } });
    },
    async unnamedSince(since) {
      const rows = await prisma.person.findMany({
        where: { email: null, OR: [{ toldAt: null }, { toldAt: { lt: since } }] },
        orderBy: [{ toldAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      });
      return rows.map(toPerson);
    },
    async get(id) {
      const row = await prisma.person.findUnique({ where: { id } });
      return row && toPerson(row);
    },
    async find(installationId, externalId) {
      const row = await prisma.person.findUnique({
        where: { installationId_externalId: { installationId, externalId } },
        include: whole,
      });
      return row && toPerson(row.sameAs ?? row);
    },
    inInstallation: (installationId) => list({ installationId }),
    async refused(id, at) {
      const where = { id, refusedAt: null };
      const { count } = await prisma.person.updateMany({ where, data: { refusedAt: at } });
      if (count === 0) return;
      await prisma.$executeRaw`
        UPDATE rollout SET next_check_at = ${at} WHERE id IN (
          SELECT id FROM rollout WHERE id IN (SELECT rollout_id FROM holding WHERE person_id = ${id})
          ORDER BY id FOR UPDATE)`;
    },
    async holding(rolloutId, role, now) {
      const rows = await prisma.holding.findMany({
        where: {
          rolloutId,
          role,
          from: { lte: now },
          OR: [{ until: null }, { until: { gt: now } }],
        },
        include: { person: true },
        orderBy: [{ from: 'asc' }, { id: 'asc' }],
      });
      const made = ({ primaryAt }: { primaryAt: Date[] }) =>
        Math.max(0, ...primaryAt.map((at) => at.getTime()));
      return rows.toSorted((a, b) => made(b) - made(a)).map(({ person }) => toPerson(person));
    },
    async sawHome(personId, now) {
      await prisma.person.update({ where: { id: personId }, data: { homeSeenAt: now } });
    },
    async homeViewersOf(rolloutId) {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT account.id FROM person AS account
        JOIN person AS who ON who.id = coalesce(account.same_as_id, account.id)
        JOIN rollout ON rollout.id = ${rolloutId}
        WHERE coalesce(account.home_seen_at, who.home_seen_at) IS NOT NULL AND (
          rollout.administrator_id = who.id OR strpos(rollout.policy::text, who.id) > 0
          OR EXISTS (SELECT 1 FROM holding WHERE rollout_id = rollout.id AND person_id = who.id)
          OR (
            (rollout.installation_id = account.installation_id
              OR EXISTS (SELECT 1 FROM conversation WHERE rollout_id = rollout.id
                AND installation_id = account.installation_id))
            AND NOT EXISTS (SELECT 1 FROM holding WHERE rollout_id <> rollout.id
              AND person_id = who.id AND (until_at IS NULL OR ended_at IS NOT NULL))
          )
        ) ORDER BY account.id`;
      return rows.map(({ id }) => id);
    },
  };
}
