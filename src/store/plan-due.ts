/**
 * Plans what is due: for each rollout, in one transaction, rows of the ledger and the jobs that
 * send them. A row's key is unique, so planning twice, or in two processes, plans once.
 */
import { nextCheckAt } from '../domain/reminders.ts';
import type { Recipient } from '../domain/roles.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Transaction } from './database.ts';
import type { StoreParts } from './index.ts';
import { fromReminder, toJson, toRecipient, toRollout, whole } from './rows.ts';
import type { HoldUntil, PlannedDelivery } from './store.ts';

type Plan = (rollout: Rollout) => readonly PlannedDelivery[] | HoldUntil;

/** @throws AggregateError when some rollouts could not be planned; the others are */
export async function planDue(
  parts: StoreParts,
  now: Date,
  most: number,
  plan: Plan,
): Promise<{ rollouts: number; deliveries: number }> {
  const due = await parts.prisma.rollout.findMany({
    where: { nextCheckAt: { lte: now } },
    orderBy: { nextCheckAt: 'asc' },
    take: most,
    select: { id: true },
  });
  const faults: unknown[] = [];
  const total = { rollouts: 0, deliveries: 0 };
  for (const { id } of due) {
    try {
      const planned = await parts.prisma.$transaction((tx) => planOne(parts, tx, id, now, plan));
      if (planned === null) continue;
      total.rollouts += 1;
      total.deliveries += planned;
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some rollouts could not be planned');
  return total;
}

/** @returns how many deliveries are new; null: another process has the rollout in hand, or had */
async function planOne(
  { queue, plan: planOf }: StoreParts,
  tx: Transaction,
  id: string,
  now: Date,
  plan: Plan,
): Promise<number | null> {
  const mine = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM rollout WHERE id = ${id} AND next_check_at <= ${now} FOR UPDATE SKIP LOCKED`;
  if (mine.length === 0) return null;
  const row = await tx.rollout.findUniqueOrThrow({ where: { id }, include: whole });
  const rollout = toRollout(row, planOf(row.planKey));
  const asked = plan(rollout);
  if ('until' in asked) {
    await tx.rollout.update({ where: { id }, data: { nextCheckAt: asked.until } });
    return 0;
  }
  const planned = await tx.delivery.createManyAndReturn({
    data: asked.map(({ reminder, recipient }) => ({
      ...fromReminder(reminder),
      rolloutId: id,
      recipient: toJson(recipient),
      plannedAt: now,
    })),
    skipDuplicates: true,
    select: { id: true, recipient: true },
  });
  const byReceiver = Map.groupBy(planned, ({ recipient }) =>
    receiverOf(id, toRecipient(recipient)),
  );
  for (const [receiver, deliveries] of byReceiver) {
    await queue?.sendDeliver(tx, { deliveryIds: deliveries.map((of) => of.id) }, receiver);
  }
  const checkedAt = now > row.checkedAt ? now : row.checkedAt;
  await tx.rollout.update({
    where: { id },
    data: { checkedAt, nextCheckAt: nextCheckAt(rollout, checkedAt) },
  });
  return planned.length;
}

/** One job at a time for each of these, so that nobody is written to twice at once. */
function receiverOf(rolloutId: string, recipient: Recipient): string {
  return recipient.type === 'person' ? `person ${recipient.personId}` : `channel of ${rolloutId}`;
}
