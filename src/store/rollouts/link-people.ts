/**
 * Merges two people: one's open holdings, snoozes and settings become the other's, in every
 * rollout.
 */

import type { Prisma, Transaction } from '../database/database.ts';
import { rowsIn } from '../database/direct.ts';
import type { StoreParts } from '../parts.ts';
import type { Change, ChangedBy, Links } from '../store.ts';
import { changeIn, inTransaction } from './change-rollout.ts';
import { loadRollout } from './load-rollouts.ts';

export function linkPeople(
  parts: StoreParts,
  ...[{ from, to }, by, changesOf]: Parameters<Links['link']>
): Promise<boolean> {
  return inTransaction(parts.prisma, async (tx) => {
    // Locked in a fixed order, so that two who link each other do not deadlock.
    const locked = await tx.$queryRaw<{ id: string; same: string | null }[]>`
      SELECT id, same_as_id AS same FROM person WHERE id = ANY(${[from, to]}::text[])
      ORDER BY id FOR NO KEY UPDATE`;
    if (locked.length < 2 || locked.some(({ same }) => same !== null)) return false;
    const [theirs, own] = [await rolloutsWith(tx, from), await rolloutsWith(tx, to)];
    for (const rolloutId of [...new Set([...theirs, ...own])].toSorted()) {
      await tx.$queryRaw`SELECT 1 FROM rollout WHERE id = ${rolloutId} FOR UPDATE`;
      const changes = changesOf(await loadRollout(rowsIn(tx), rolloutId, parts.plan));
      await moveHoldings(tx, rolloutId, from, to, by);
      for (const change of changes) await changeIn(parts, tx, rolloutId, by, () => change);
    }
    await tx.rollout.updateMany({
      where: { administratorId: from },
      data: { administratorId: to },
    });
    await tx.person.updateMany({
      where: { OR: [{ id: from }, { sameAsId: from }] },
      data: { sameAsId: to },
    });
    return true;
  });
}

export async function areApart(
  prisma: Prisma,
  ...personIds: Parameters<Links['areApart']>
): Promise<boolean> {
  const touched = await Promise.all(personIds.map((id) => rolloutsWith(prisma, id)));
  const ids = [...new Set(touched.flat())];
  const isIn = (id: string) => {
    const installation = { people: { some: { OR: [{ id }, { sameAsId: id }] } } };
    return { OR: [{ installation }, { conversations: { some: { installation } } }] };
  };
  const where = { id: { in: ids }, AND: personIds.map(isIn) };
  return (await prisma.rollout.count({ where })) < ids.length;
}

/** Unlinks all other accounts of the person, or only that one. */
export function unlinkPeople(
  parts: StoreParts,
  ...[accountIds, personId, by, change]: Parameters<Links['unlink']>
): Promise<void> {
  return inTransaction(parts.prisma, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: { in: [...accountIds] }, sameAsId: personId },
      data: { sameAsId: null },
    });
    if (count === 0) return;
    for (const rolloutId of await rolloutsWith(tx, personId)) {
      await changeIn(parts, tx, rolloutId, by, (): Change => change);
    }
  });
}

/**
 * Where the person holds a role, has put something off, has asked to be allowed something, is asked
 * to a meeting, or is in the settings; in one order.
 */
async function rolloutsWith(tx: Prisma | Transaction, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM rollout WHERE strpos(policy::text, ${personId}) > 0
      OR EXISTS (SELECT 1 FROM holding WHERE rollout_id = rollout.id AND person_id = ${personId}
        AND (until_at IS NULL OR ended_at IS NOT NULL))
      OR administrator_id = ${personId}
      OR EXISTS (SELECT 1 FROM task_state WHERE rollout_id = rollout.id
        AND snoozed_by_id = ${personId})
      OR EXISTS (SELECT 1 FROM item_state WHERE rollout_id = rollout.id
        AND item LIKE 'attendance/%' AND strpos(item || COALESCE(answer, ''), ${personId}) > 0)
      OR EXISTS (SELECT 1 FROM allowance WHERE rollout_id = rollout.id
        AND person_id = ${personId} AND used_at IS NULL)
    ORDER BY id`;
  return rows.map(({ id }) => id);
}

/**
 * The row itself goes along, with its place among the holders, or the primary would become the
 * last.
 */
async function moveHoldings(
  tx: Transaction,
  rolloutId: string,
  from: string,
  to: string,
  { now }: ChangedBy,
): Promise<void> {
  const open = { rolloutId, OR: [{ until: null }, { until: { gt: now } }] };
  // It is the person's own doing, whichever account they did it with.
  const ended = (endedById: string) => ({ until: now, endedById, endedAt: null });
  const leaving = await tx.holding.findMany({ where: { ...open, personId: from } });
  for (const { id, role, from: since } of leaving) {
    const own = await tx.holding.findFirst({ where: { ...open, role, personId: to } });
    if (since > now) {
      if (own === null) await tx.holding.update({ where: { id }, data: { personId: to } });
      else await tx.holding.delete({ where: { id } });
      continue;
    }
    if (own !== null && own.from <= since) {
      await tx.holding.update({ where: { id }, data: ended(from) });
      continue;
    }
    if (own !== null) await tx.holding.update({ where: { id: own.id }, data: ended(to) });
    await tx.holding.update({ where: { id }, data: { personId: to } });
    // That the other account held it is remembered, and so is its name.
    await tx.holding.create({
      data: { rolloutId, role, personId: from, from: since, ...ended(from) },
    });
  }
}
