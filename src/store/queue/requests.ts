/** Requests that were done already. */
import { Repetition, requestInHand } from '../../async/request-in-hand.ts';
import type { Prisma, Transaction } from '../database/database.ts';
import type { Store } from '../store.ts';

const keptMs = 48 * 60 * 60 * 1000;

export function createRequests(prisma: Prisma): Store['requests'] {
  return {
    isNew: (id, now) => mark(prisma, id, now),

    async forgetOld(now) {
      await prisma.seenRequest.deleteMany({ where: { seenAt: { lt: forgottenBefore(now) } } });
    },

    async wasSeen(id, now) {
      const row = await prisma.seenRequest.findUnique({ where: { id } });
      return row !== null && row.seenAt >= forgottenBefore(now);
    },
  };
}

/**
 * Runs the transaction and records the request in hand in it: both are written, or neither.
 * @throws Repetition when the request is recorded already
 */
export async function marked<T>(tx: Transaction, run: (tx: Transaction) => Promise<T>): Promise<T> {
  const request = requestInHand();
  if (request === undefined || request.isMarked) return run(tx);
  if (!(await mark(tx, request.id, request.at))) throw new Repetition();
  return run(tx);
}

/** @returns whether it is the first; one that comes meanwhile waits until the first is through */
async function mark(prisma: Prisma | Transaction, id: string, now: Date): Promise<boolean> {
  const forgotten = forgottenBefore(now);
  const count = await prisma.$executeRaw`
    INSERT INTO seen_request (id, seen_at) VALUES (${id}, ${now})
    ON CONFLICT (id) DO UPDATE SET seen_at = ${now} WHERE seen_request.seen_at < ${forgotten}`;
  return count === 1;
}

function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - keptMs);
}
