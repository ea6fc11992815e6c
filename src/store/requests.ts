/** Requests that were answered already. */
import type { Prisma } from './database.ts';
import type { Store } from './store.ts';

const keptMs = 48 * 60 * 60 * 1000;

export function createRequests(prisma: Prisma): Store['requests'] {
  return {
    async isNew(id, now) {
      const forgotten = new Date(now.getTime() - keptMs);
      const count = await prisma.$executeRaw`
        WITH old AS (DELETE FROM seen_request WHERE seen_at < ${forgotten} AND id <> ${id})
        INSERT INTO seen_request (id, seen_at) VALUES (${id}, ${now})
        ON CONFLICT (id) DO UPDATE SET seen_at = ${now} WHERE seen_request.seen_at < ${forgotten}`;
      return count === 1;
    },
  };
}
