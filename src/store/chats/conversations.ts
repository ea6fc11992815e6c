/**
 * Channels and direct conversations. Which rollout a channel is bound to is changed in rollouts.ts.
 */
import type { Prisma } from '../database/database.ts';
import { toConversation } from '../rows.ts';
import type { Store } from '../store.ts';

export function createConversations(prisma: Prisma): Store['conversations'] {
  return {
    async upsert({ installationId, externalId, kind }) {
      const where = { installationId_externalId: { installationId, externalId } };
      // It exists nearly always, and reading is cheaper than writing.
      const known = await prisma.conversation.findUnique({ where });
      if (known?.kind === kind) return toConversation(known);
      const row = await prisma.conversation.upsert({
        where,
        create: { installationId, externalId, kind },
        update: { kind },
      });
      return toConversation(row);
    },
    async get(id) {
      const row = await prisma.conversation.findUnique({ where: { id } });
      return row && toConversation(row);
    },
    async find(installationId, externalId) {
      const row = await prisma.conversation.findUnique({
        where: { installationId_externalId: { installationId, externalId } },
      });
      return row && toConversation(row);
    },
    async ofRollout(rolloutId) {
      const rows = await prisma.conversation.findMany({
        where: { rolloutId },
        orderBy: { id: 'asc' },
      });
      return rows.map(toConversation);
    },
  };
}
