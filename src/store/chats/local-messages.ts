/** What was written in the local chat. */
import type { Prisma } from '../database/database.ts';
import { toLocalMessage, toNullableJson, toNumber } from '../rows.ts';
import type { LocalMessages } from '../store.ts';

export function createLocalMessages(prisma: Prisma): LocalMessages {
  return {
    async add({ conversation, author, card, text, at }) {
      const row = await prisma.localMessage.create({
        data: { conversation, author, card: toNullableJson(card), text, at },
      });
      return toLocalMessage(row);
    },
    async update(id, { card, text, editedAt }) {
      const number = toNumber(id);
      if (number === null) return null;
      const [row] = await prisma.localMessage.updateManyAndReturn({
        where: { id: number },
        data: { card: toNullableJson(card), text, editedAt },
      });
      return row ? toLocalMessage(row) : null;
    },
    async since(id) {
      const number = id === null ? null : toNumber(id);
      const rows = await prisma.localMessage.findMany({
        ...(number !== null && { where: { id: { gt: number } } }),
        orderBy: { id: 'asc' },
      });
      return rows.map(toLocalMessage);
    },
    async ofConversation(conversation, most) {
      const rows = await prisma.localMessage.findMany({
        where: { conversation },
        orderBy: { id: 'desc' },
        take: most,
      });
      return rows.toReversed().map(toLocalMessage);
    },
    async clear(after) {
      await prisma.localMessage.deleteMany(after ? { where: { at: { gt: after } } } : {});
    },
  };
}
