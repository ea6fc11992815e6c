/** Imports that somebody was shown and has not decided on: one for each person and rollout. */
import type { Imported } from '../../domain/plan/imported.ts';
import type { Prisma } from '../database/database.ts';
import { toJson } from '../rows.ts';
import type { Store } from '../store.ts';

const keptMs = 24 * 60 * 60 * 1000;

export function createImports(prisma: Prisma): Store['imports'] {
  const ofOne = (rolloutId: string, personId: string) => ({
    rolloutId_personId: { rolloutId, personId },
  });
  return {
    async keep({ rolloutId, personId, imported, shownAs, now }) {
      const kept = { imported: toJson(imported), shownAs, createdAt: now };
      const id = await prisma.$transaction(async (tx) => {
        const old = { lte: new Date(now.getTime() - keptMs) };
        await tx.pendingImport.deleteMany({ where: { createdAt: old } });
        await tx.pendingImport.deleteMany({ where: { rolloutId, personId } });
        return (await tx.pendingImport.create({ data: { rolloutId, personId, ...kept } })).id;
      });
      return id;
    },
    async find(rolloutId, personId, id, now) {
      const row = await prisma.pendingImport.findUnique({ where: ofOne(rolloutId, personId) });
      if (row?.id !== id || now.getTime() - row.createdAt.getTime() > keptMs) return null;
      return { imported: row.imported as unknown as Imported, shownAs: row.shownAs };
    },
    async drop(rolloutId, personId) {
      await prisma.pendingImport.deleteMany({ where: { rolloutId, personId } });
    },
  };
}
