/** Writes who holds a role: rows end, begin or are given another end; none is lost that has been. */
import { minuteAfter } from '../../domain/reminders/role-notices.ts';
import type { Holding, Rollout } from '../../domain/rollout/rollout.ts';
import type { Transaction } from '../database/database.ts';
import { fromTerm } from '../rows.ts';
import type { Holders, Term } from '../store.ts';

interface Said {
  readonly now: Date;
  readonly by: string | null;
}

/** @param rollout as it is before */
export async function writeHolders(
  tx: Transaction,
  { id: rolloutId, holdings }: Rollout,
  { role, personIds, terms }: Holders,
  said: Said,
): Promise<void> {
  const { now } = said;
  const present = holdings.filter(
    (holding) => holding.role === role && (holding.until === null || holding.until > now),
  );
  const named = terms?.map(({ personId }) => personId) ?? personIds;
  const idNow = await idsNow(tx, named);
  if (terms !== undefined) {
    const theirs = terms.map((term) => ({ ...term, personId: idNow(term.personId) }));
    await writeTerms(tx, { rolloutId, role }, present, theirs, said);
    return;
  }
  const next = [...new Set(personIds.map(idNow))];
  const held = present.filter(({ from }) => from <= now);
  const coming = next.filter((id) => !held.some(({ personId }) => personId === id));
  await end(
    tx,
    held.filter(({ personId }) => !next.includes(personId)),
    said,
  );
  await tx.holding.createMany({
    data: coming.map((personId) => ({
      ...{ rolloutId, role, personId, from: now, givenById: said.by },
    })),
  });
}

async function writeTerms(
  tx: Transaction,
  of: { readonly rolloutId: string; readonly role: string },
  present: readonly Holding[],
  terms: readonly Term[],
  said: Said,
): Promise<void> {
  const { now, by } = said;
  const known = await tx.holding.findMany({
    where: { ...of, id: { in: terms.flatMap(({ id }) => (id === null ? [] : BigInt(id))) } },
  });
  const gone = present.filter(({ id }) => !terms.some((term) => term.id === id));
  await tx.holding.deleteMany({
    where: { id: { in: gone.filter(({ from }) => from > now).map(({ id }) => BigInt(id)) } },
  });
  await end(
    tx,
    gone.filter(({ from }) => from <= now),
    said,
  );
  for (const term of terms) {
    const row = known.find(({ id }) => String(id) === term.id);
    const isOver = row?.until != null && row.until <= now;
    const isReopened = isOver && (term.until === null || term.until > now);
    if (row === undefined) await tx.holding.create({ data: { ...of, ...fromTerm(term) } });
    else if (!isReopened || minuteAfter(row.until ?? now) >= minuteAfter(now)) {
      await tx.holding.update({ where: { id: row.id }, data: fromTerm(term) });
    } else {
      // Whoever comes back after others have heard that they left has been away.
      const again = { ...fromTerm(term), from: now, givenById: by };
      const primaryAt = terms[0] === term ? [...again.primaryAt, now] : again.primaryAt;
      await tx.holding.create({ data: { ...of, ...again, primaryAt } });
    }
  }
}

async function end(tx: Transaction, leaving: readonly Holding[], { now, by }: Said): Promise<void> {
  await tx.holding.updateMany({
    where: { id: { in: leaving.map(({ id }) => BigInt(id)) } },
    data: { until: now, endedById: by, endedAt: null },
  });
}

/** Whoever was linked meanwhile, as when an undo names them, is who they are now. */
async function idsNow(tx: Transaction, ids: readonly string[]): Promise<(id: string) => string> {
  const linked = await tx.person.findMany({
    where: { id: { in: [...ids] }, sameAsId: { not: null } },
    select: { id: true, sameAsId: true },
  });
  const now = new Map(linked.map(({ id, sameAsId }) => [id, sameAsId]));
  return (id) => now.get(id) ?? id;
}
