/** Imports that somebody was shown and has not decided on: one for each person and rollout. */
import type { Imported } from '../../domain/plan/imported.ts';
import type { Prisma } from '../database/database.ts';
import { toJson } from '../rows.ts';
import type { Store } from '../store.ts';
import type { ExplainedColumns } from './pending-import.ts';

const keptMs = 24 * 60 * 60 * 1000;
/** More headings than a municipality's tools have; the oldest are forgotten. */
const mostExplained = 300;

export function createImports(prisma: Prisma): Store['imports'] {
  const ofOne = (rolloutId: string, personId: string) => ({
    rolloutId_personId: { rolloutId, personId },
  });
  return {
    async keep({ rolloutId, personId, file, sheet, shown, now }) {
      const kept = { file: new Uint8Array(file), sheet, createdAt: now };
      const read = shown && { imported: toJson(shown.imported), shownAs: shown.shownAs };
      const id = await prisma.$transaction(async (tx) => {
        const old = { lte: new Date(now.getTime() - keptMs) };
        await tx.pendingImport.deleteMany({ where: { createdAt: old } });
        await tx.pendingImport.deleteMany({ where: { rolloutId, personId } });
        const data = { rolloutId, personId, ...kept, ...read };
        return (await tx.pendingImport.create({ data, select: { id: true } })).id;
      });
      return id;
    },
    async find(rolloutId, personId, id, now) {
      const row = await prisma.pendingImport.findUnique({ where: ofOne(rolloutId, personId) });
      if (row?.id !== id || now.getTime() - row.createdAt.getTime() > keptMs) return null;
      const { file, sheet, shownAs } = row;
      const imported = row.imported as unknown as Imported | null;
      const isShown = imported !== null && shownAs !== null;
      return { file, sheet, shown: isShown ? { imported, shownAs } : null };
    },
    async drop(rolloutId, personId) {
      await prisma.pendingImport.deleteMany({ where: { rolloutId, personId } });
    },
    async explained(rolloutId) {
      const row = await prisma.rollout.findUnique({ where: { id: rolloutId }, ...columnsOnly });
      return (row?.importColumns ?? {}) as ExplainedColumns;
    },
    async explain(id, columns) {
      await prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM rollout WHERE id = ${id} FOR UPDATE`;
        const row = await tx.rollout.findUniqueOrThrow({ where: { id }, ...columnsOnly });
        const all = Object.entries({ ...(row.importColumns as ExplainedColumns), ...columns });
        const importColumns = toJson(Object.fromEntries(all.slice(-mostExplained)));
        await tx.rollout.update({ where: { id }, data: { importColumns }, ...columnsOnly });
      });
    },
  };
}

const columnsOnly = { select: { importColumns: true } } as const;
