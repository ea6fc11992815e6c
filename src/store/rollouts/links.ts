/** One person's accounts, and one-time codes that join them, of which only hashes are kept. */
import { createHash, randomInt } from 'node:crypto';
import type { StoreParts } from '../parts.ts';
import { toPerson } from '../rows.ts';
import type { Store } from '../store.ts';
import { areApart, linkPeople, unlinkPeople } from './link-people.ts';

const validMs = 15 * 60 * 1000;
const mostMisses = 5;
const length = 8;
/** Nothing that looks like something else: no I, L, O, 0 or 1. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export function createLinks(parts: StoreParts): Store['links'] {
  const { prisma } = parts;
  return {
    async issue({ personId, installationId, rolloutId, now }) {
      const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
      const expiresAt = new Date(now.getTime() + validMs);
      const row = { hash: hashOf(code), personId, installationId, rolloutId, expiresAt };
      await prisma.$transaction(async (tx) => {
        const earlier = { personId, rolloutId: rolloutId === null ? null : { not: null } };
        await tx.linkCode.deleteMany({ where: { OR: [earlier, { expiresAt: { lte: now } }] } });
        await tx.linkCode.create({ data: row });
      });
      return code;
    },

    read: (code, personId, now) =>
      prisma.$transaction(async (tx) => {
        // One at a time for each person, so that many at once are counted too.
        await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
        const since = new Date(now.getTime() - validMs);
        await tx.linkMiss.deleteMany({ where: { at: { lte: since } } });
        if ((await tx.linkMiss.count({ where: { personId } })) >= mostMisses) return 'barred';
        const row = await tx.linkCode.findUnique({
          where: { hash: hashOf(code) },
          include: { person: true },
        });
        if (row !== null && row.expiresAt > now) {
          const { person, installationId, rolloutId } = row;
          return { personId: person.sameAsId ?? person.id, installationId, rolloutId };
        }
        await tx.linkMiss.create({ data: { personId, at: now } });
        return 'unknown';
      }),

    async take(code, now) {
      const where = { hash: hashOf(code), expiresAt: { gt: now } };
      return (await prisma.linkCode.deleteMany({ where })).count === 1;
    },

    async accountsOf(personId) {
      const rows = await prisma.person.findMany({
        where: { OR: [{ id: personId }, { sameAsId: personId }] },
        orderBy: { id: 'asc' },
      });
      return rows.map(toPerson);
    },
    areApart: (...ids) => areApart(prisma, ...ids),
    link: (...of) => linkPeople(parts, ...of),
    unlink: (...of) => unlinkPeople(parts, ...of),
  };
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
