/** Reads the audit. It is written in rollouts.ts, together with the change it tells of. */
import type { Prisma as Database } from '../database/database.ts';
import { Prisma } from '../generated/client.ts';
import { toAuditEntry, toNumber } from '../rows.ts';
import type { AuditEntry, Store } from '../store.ts';

const refusal = 'rollout.refuse';
/** In a day, of one rollout. */
const mostRefusals = 20;
const dayMs = 24 * 60 * 60 * 1000;

export function createAudit(prisma: Database): Store['audit'] {
  return {
    async ofRollout(rolloutId, most) {
      const rows = await prisma.auditEntry.findMany({
        where: { rolloutId },
        include: { by: true },
        orderBy: { id: 'desc' },
        take: most,
      });
      return rows.map(toAuditEntry);
    },
    async page(rolloutId, { subject, personId, from, until, skip, most }) {
      const where = {
        rolloutId,
        ...(subject === undefined ? {} : { subject }),
        ...(personId === undefined ? {} : { byId: personId }),
        ...(from === undefined || until === undefined ? {} : { at: { gte: from, lt: until } }),
      };
      const [rows, total] = await Promise.all([
        prisma.auditEntry.findMany({
          where,
          include: { by: true },
          orderBy: { id: 'desc' },
          skip,
          take: most,
        }),
        prisma.auditEntry.count({ where }),
      ]);
      return { entries: rows.map(toAuditEntry), total };
    },
    async changesOf(rolloutId) {
      const together = [{ verb: { startsWith: 'plan.' } }, { verb: 'undo' }];
      const rows = await prisma.auditEntry.groupBy({
        by: ['subject'],
        where: { rolloutId, OR: [{ subject: { not: null } }, ...together] },
        _count: true,
        _max: { at: true },
      });
      return (key) => {
        const about = rows.filter(({ subject }) => subject === key || subject === null);
        const times = about.flatMap(({ _max }) => _max.at?.getTime() ?? []);
        const count = about.reduce((sum, one) => sum + one._count, 0);
        return { count, at: times.length === 0 ? null : new Date(Math.max(...times)) };
      };
    },
    async ofTask(rolloutId, task, most) {
      const rows = await prisma.auditEntry.findMany({
        where: about(rolloutId, task),
        include: { by: true },
        orderBy: { id: 'desc' },
        take: most,
      });
      return rows.map((row) => ofOne(toAuditEntry(row), task));
    },
    countOfTask: (rolloutId, task) => prisma.auditEntry.count({ where: about(rolloutId, task) }),
    countBy: ({ personId, since, rolloutId, verbs, subject }) =>
      prisma.auditEntry.count({
        where: {
          byId: personId,
          at: { gte: since },
          ...(rolloutId === undefined ? {} : { rolloutId }),
          ...(verbs === undefined ? {} : { verb: { in: [...verbs] } }),
          ...(subject === undefined ? {} : { subject }),
        },
      }),
    async get(rolloutId, id) {
      const number = toNumber(id);
      if (number === null) return null;
      const row = await prisma.auditEntry.findUnique({
        where: { id: number, rolloutId },
        include: { by: true, undoneBy: { select: { id: true } } },
      });
      return row && { ...toAuditEntry(row), isUndone: row.undoneBy !== null };
    },
    async refused(rolloutId, { personId, accountId = null, platform, now }) {
      if (!isId(rolloutId)) return;
      await prisma.$transaction(async (tx) => {
        // One after the other, so that none is written twice.
        const found = await tx.$queryRaw<
          unknown[]
        >`SELECT 1 FROM rollout WHERE id = ${rolloutId} FOR UPDATE`;
        const at = { gt: new Date(now.getTime() - dayMs) };
        const today = await tx.auditEntry.findMany({
          where: { rolloutId, verb: refusal, at },
          select: { byId: true },
          take: mostRefusals,
        });
        const isKnown = today.some(({ byId }) => byId === personId);
        if (found.length === 0 || isKnown || today.length >= mostRefusals) return;
        const of = { rolloutId, at: now, byId: personId, accountId, platform };
        await tx.auditEntry.create({ data: { ...of, verb: refusal, before: {}, after: {} } });
      });
    },
    async lastBy(rolloutId, personId, since) {
      const row = await prisma.auditEntry.findFirst({
        where: {
          rolloutId,
          byId: personId,
          at: { gte: since },
          undoesId: null,
          // Who somebody is is no change of a rollout: /fbs forbind slut is the way back. Nor is a
          // question, or what was refused.
          verb: {
            notIn: [
              'person.link',
              'person.unlink',
              'rollout.ask-move',
              'right.ask',
              'right.answer',
              refusal,
            ],
          },
          undoneBy: { is: null },
        },
        include: { by: true },
        orderBy: { id: 'desc' },
      });
      return row && toAuditEntry(row);
    },
  };
}

/** Ids in buttons come from outside, and a database takes no text that holds a NUL. */
function isId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}

/** Also what was changed together with others'. */
function about(rolloutId: string, task: string) {
  const together = { subject: null, after: { path: ['tasks', task], not: Prisma.AnyNull } };
  return { rolloutId, OR: [{ subject: task }, together] };
}

function ofOne(entry: AuditEntry, task: string): AuditEntry {
  const [before, after] = [entry.before.tasks?.[task], entry.after.tasks?.[task]];
  if (before === undefined || after === undefined) return entry;
  return {
    ...entry,
    subject: task,
    before: { ...entry.before, task: before },
    after: { ...entry.after, task: after },
  };
}
