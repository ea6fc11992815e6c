/** Addresses that are opened once. Looked up by hash alone, so that time tells nothing of the secret. */
import type { Prisma } from '../database/database.ts';
import type { Store } from '../store.ts';
import { hashOf, newSecret } from './secret.ts';

const validMs = 15 * 60 * 1000;

export function createOneTimeLinks(prisma: Prisma): Store['oneTimeLinks'] {
  return {
    async issue({ kind, ...of }, now) {
      const secret = newSecret();
      const expiresAt = new Date(now.getTime() + validMs);
      await prisma.oneTimeLink.create({ data: { ...of, hash: hashOf(kind, secret), expiresAt } });
      return secret;
    },
    async find(kind, secret, now) {
      const where = { hash: hashOf(kind, secret), expiresAt: { gt: now } };
      const select = { personId: true, rolloutId: true, file: true };
      const found = await prisma.oneTimeLink.findUnique({ where, select });
      return found && { kind, ...found };
    },
    async take(kind, secret, now) {
      // One statement, so that of two at once only one has it.
      const [row] = await prisma.$queryRaw<{ person: string; rollout: string; file: string }[]>`
        DELETE FROM one_time_link WHERE hash = ${hashOf(kind, secret)} AND expires_at > ${now}
        RETURNING person_id AS person, rollout_id AS rollout, file`;
      if (row === undefined) return null;
      return { kind, personId: row.person, rolloutId: row.rollout, file: row.file };
    },
    async forgetOld(now) {
      await prisma.oneTimeLink.deleteMany({ where: { expiresAt: { lte: now } } });
    },
  };
}
