/** Slack workspaces, Teams tenants and the local chat. */
import type { Prisma } from '../database/database.ts';
import type { Store } from '../store.ts';

export function createInstallations(prisma: Prisma): Store['installations'] {
  return {
    upsert: ({ platform, externalId, name }) =>
      prisma.installation.upsert({
        where: { platform_externalId: { platform, externalId } },
        create: { platform, externalId, name },
        update: { name },
      }),
    all: () => prisma.installation.findMany({ orderBy: { id: 'asc' } }),
    get: (id) => prisma.installation.findUnique({ where: { id } }),
  };
}
