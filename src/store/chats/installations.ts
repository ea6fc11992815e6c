/** Slack workspaces, Teams tenants and the local chat. */
import type { Prisma } from '../database/database.ts';
import type { Statement } from '../database/direct.ts';
import { type Columns, inJson } from '../rows-in-json.ts';
import type { Installation, Store } from '../store.ts';

const columns: Columns<Installation> = {
  id: 'id',
  platform: 'platform',
  externalId: 'external_id',
  name: 'name',
};

const ofHost: Statement = {
  name: 'installation_of_host',
  text: `
    SELECT json_build_object(${inJson(columns, 'installation')}) AS row
    FROM installation WHERE platform = $1::platform AND external_id = $2::text`,
};

export function createInstallations(prisma: Prisma): Store['installations'] {
  return {
    async upsert({ platform, externalId, name }) {
      // Teams names its tenant with each activity, and it is known nearly always.
      const [known] = await prisma.$direct.rows<Installation>(ofHost, [platform, externalId]);
      if (known?.name === name) return known;
      return prisma.installation.upsert({
        where: { platform_externalId: { platform, externalId } },
        create: { platform, externalId, name },
        update: { name },
      });
    },
    all: () => prisma.installation.findMany({ orderBy: { id: 'asc' } }),
    get: (id) => prisma.installation.findUnique({ where: { id } }),
  };
}
