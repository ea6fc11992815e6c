/** Where Teams lets the bot write. */
import type { Prisma } from '../database/database.ts';
import type { Statement } from '../database/direct.ts';
import { toReference } from '../rows.ts';
import type { Store } from '../store.ts';

const heard: Statement = {
  name: 'reference_heard',
  text: `
    INSERT INTO reference (installation_id, external_id, conversation, team, service_url, user_id)
    VALUES ($1::text, $2::text, $3::text, $4::text, $5::text, $6::text)
    ON CONFLICT (installation_id, external_id) DO UPDATE SET
      conversation = EXCLUDED.conversation,
      team = EXCLUDED.team,
      service_url = EXCLUDED.service_url,
      user_id = COALESCE(EXCLUDED.user_id, reference.user_id),
      closed_at = NULL,
      heard = EXCLUDED.heard`,
};

export function createReferences(prisma: Prisma): Store['references'] {
  return {
    async remember({ installationId, externalId, conversation, team, serviceUrl, userId }) {
      const place = [installationId, externalId, conversation, team, serviceUrl, userId];
      await prisma.$direct.rows(heard, place);
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
