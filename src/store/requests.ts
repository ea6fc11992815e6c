/** Requests that were answered already. */
import type { Prisma } from './database.ts';
import type { Store } from './store.ts';

const keptMs = 48 * 60 * 60 * 1000;

export function createRequests(prisma: Prisma): Store['requests'] {
  return {
    async isNew(id, now) {
      await prisma.seenRequest.deleteMany({
        where: { seenAt: { lt: new Date(now.getTime() - keptMs) } },
      });
      const { count } = await prisma.seenRequest.createMany({
        data: { id, seenAt: now },
        skipDuplicates: true,
      });
      return count === 1;
    },
  };
}
