/** Binds a channel to a rollout, one set-up at a time in an installation. */
import { nextCheckAt } from '../../domain/reminders/upcoming.ts';
import { nameKey } from '../../domain/rollout/set-up.ts';
import type { Transaction } from '../database/database.ts';
import { rowsIn } from '../database/direct.ts';
import type { StoreParts } from '../parts.ts';
import { toConversation } from '../rows.ts';
import type { Changed, ChangedBy, NewRollout, Placed, SetUpChange } from '../store.ts';
import { changeIn, inTransaction } from './change-rollout.ts';
import { loadRollout, loadRollouts } from './load-rollouts.ts';

export function setUpChannel<T>(
  parts: StoreParts,
  conversationId: string,
  by: ChangedBy,
  decide: (present: Placed) => { readonly says: T; readonly write: SetUpChange | null },
): Promise<{ readonly says: T; readonly changed: Changed | null }> {
  return inTransaction(parts.prisma, async (tx) => {
    const present = await placedIn(parts, tx, conversationId);
    const { installationId, rolloutId: left } = present.conversation;
    const { says, write } = decide(present);
    if (write === null) return { says, changed: null };
    const { rollout, binds, change } = write;
    const isNew = typeof rollout !== 'string';
    const id = isNew
      ? (await createIn(parts, tx, { ...rollout, installationId, now: by.now })).id
      : rollout;
    const isForsaken = !isNew && (await isWithoutAnybody(tx, id));
    if (isForsaken) await tx.rollout.update({ where: { id }, data: { checkedAt: by.now } });
    if (binds && left !== null && left !== id) {
      await changeIn(parts, tx, left, by, () => ({
        verb: 'rollout.leave',
        subject: null,
        before: { channel: { installationId, conversationId } },
        after: { channel: { installationId, conversationId: null } },
      }));
    }
    return { says, changed: await changeIn(parts, tx, id, by, change) };
  });
}

export async function createIn(
  { plan }: StoreParts,
  tx: Transaction,
  { now, administratorId, ...of }: NewRollout & { installationId: string; now: Date },
) {
  const key = nameKey(of.municipality);
  const named = administratorId === undefined ? {} : { administratorId, administratorSince: now };
  const data = { ...of, ...named, nameKey: key };
  const { id } = await tx.rollout.create({
    data: { ...data, startedAt: now, checkedAt: now },
    select: { id: true },
  });
  const rollout = await loadRollout(rowsIn(tx), id, plan);
  const next = nextCheckAt(rollout, now);
  const planVersion = rollout.plan.version;
  await tx.rollout.update({
    where: { id },
    data: { nextCheckAt: next, expectedAt: next, planVersion },
  });
  return { ...rollout, expectedAt: next };
}

async function placedIn(
  { plan }: StoreParts,
  tx: Transaction,
  conversationId: string,
): Promise<Placed> {
  const { installationId } = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
  });
  await tx.$queryRaw`SELECT 1 FROM installation WHERE id = ${installationId} FOR NO KEY UPDATE`;
  // Read again: it may have been bound while this one waited.
  const row = await tx.conversation.findUniqueOrThrow({ where: { id: conversationId } });
  const bound = { conversations: { some: { installationId } } };
  const there = await tx.rollout.findMany({
    where: { OR: [{ installationId }, bound] },
    select: { id: true },
  });
  const ids = there.map(({ id }) => id);
  const rollouts = await loadRollouts(rowsIn(tx), ids, plan);
  const channels = await tx.conversation.findMany({
    where: { rolloutId: { in: ids } },
    orderBy: { id: 'asc' },
  });
  return {
    conversation: toConversation(row),
    rollouts,
    channels: channels.map(toConversation),
  };
}

/**
 * Whether the rollout reached nobody: nothing was planned then, and nothing of that time is sent
 * later.
 */
async function isWithoutAnybody(tx: Transaction, rolloutId: string): Promise<boolean> {
  const channel = await tx.conversation.findFirst({ where: { rolloutId } });
  if (channel !== null) return false;
  return (await tx.holding.findFirst({ where: { rolloutId, until: null } })) === null;
}
