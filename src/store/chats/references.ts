/** Where Teams lets the bot write. */
import type { Prisma } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { toReference } from '../rows.ts';
import type { Store } from '../store.ts';

export function createReferences(prisma: Prisma): Store['references'] {
  return {
    async remember(of) {
      const { installationId, externalId, conversation, team, serviceUrl, userId } = storable(of);
      await prisma.$executeRaw`
        INSERT INTO reference
          (installation_id, external_id, conversation, team, service_url, user_id)
        VALUES (${installationId}, ${externalId}, ${conversation}, ${team}, ${serviceUrl}, ${userId})
        ON CONFLICT (installation_id, external_id) DO UPDATE SET
          conversation = EXCLUDED.conversation,
          team = EXCLUDED.team,
          service_url = EXCLUDED.service_url,
          user_id = COALESCE(EXCLUDED.user_id, reference.user_id),
          closed_at = NULL,
          heard = EXCLUDED.heard`;
    },
    async find(installationId, externalId) {
      const row = await prisma.reference.findUnique({
        where: { installationId_externalId: { installationId, externalId } },
      });
      return row && toReference(row);
    },
    async inConversation(installationId, conversation) {
      const row = await prisma.reference.findFirst({
        where: { installationId, conversation, closedAt: null },
        orderBy: { heard: 'desc' },
      });
      return row && toReference(row);
    },
    async close(installationId, place, now) {
      await prisma.reference.updateMany({
        where: { installationId, closedAt: null, OR: [{ conversation: place }, { team: place }] },
        data: { closedAt: now },
      });
    },
    async ofInstallation(installationId) {
      const rows = await prisma.reference.findMany({
        where: { installationId, closedAt: null },
        orderBy: { heard: 'desc' },
      });
      return rows.map(toReference);
    },
  };
}
