/** Everyone the bot has met, as each host knows them. */
import type { Prisma } from './database.ts';
import { toPerson } from './rows.ts';
import type { Store } from './store.ts';

export function createPeople(prisma: Prisma): Store['people'] {
  const list = async (where: { installationId: string; homeSeenAt?: { not: null } }) => {
    const rows = await prisma.person.findMany({ where, orderBy: { id: 'asc' } });
    return rows.map(toPerson);
  };
  return {
    async upsert({ installationId, externalId, ...known }) {
      const row = await prisma.person.upsert({
        where: { installationId_externalId: { installationId, externalId } },
        // Until the host tells the name.
        create: { installationId, externalId, name: externalId, ...known },
        update: known,
      });
      return toPerson(row);
    },
    async get(id) {
      const row = await prisma.person.findUnique({ where: { id } });
      return row && toPerson(row);
    },
    async find(installationId, externalId) {
      const row = await prisma.person.findUnique({
        where: { installationId_externalId: { installationId, externalId } },
      });
      return row && toPerson(row);
    },
    inInstallation: (installationId) => list({ installationId }),
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
      return rows.map(({ person }) => toPerson(person));
    },
    async sawHome(personId, now) {
      await prisma.person.update({ where: { id: personId }, data: { homeSeenAt: now } });
    },
    withHome: (installationId) => list({ installationId, homeSeenAt: { not: null } }),
  };
}
