/**
 * New rows of the ledger and the jobs that send them. A row's key is unique, so planning twice, or
 * in two processes, plans once.
 */
import type { Recipient } from '../domain/recipients.ts';
import type { Transaction } from './database.ts';
import type { StoreParts } from './index.ts';
import type { GroupedJob } from './queue.ts';
import { fromReminder, toJson, toRecipient } from './rows.ts';
import type { PlannedDelivery } from './store.ts';

/** `round`: how many receivers the host has refused before this one. */
export interface NewDelivery extends PlannedDelivery {
  readonly rolloutId: string;
  readonly round: number;
}

/** @returns how many were not in the ledger yet */
export async function writeDeliveries(
  tx: Transaction,
  queue: StoreParts['queue'],
  deliveries: readonly NewDelivery[],
  now: Date,
): Promise<number> {
  if (deliveries.length === 0) return 0;
  const written = await tx.delivery.createManyAndReturn({
    data: deliveries.map(({ rolloutId, round, reminder, recipient, passed = [] }) => ({
      ...fromReminder(reminder),
      rolloutId,
      round,
      recipient: toJson(recipient),
      passed: [...passed],
      plannedAt: now,
    })),
    skipDuplicates: true,
    select: { id: true, rolloutId: true, recipient: true },
  });
  if (written.length > 0) await queue?.sendDeliver(tx, jobsOf(written));
  return written.length;
}

interface Row {
  readonly id: string;
  readonly rolloutId: string;
  readonly recipient: unknown;
}

/** One for each receiver in each rollout. */
function jobsOf(deliveries: readonly Row[]): GroupedJob[] {
  const inEach = Map.groupBy(deliveries, ({ rolloutId }) => rolloutId);
  return [...inEach].flatMap(([rolloutId, its]) => {
    const toEach = Map.groupBy(its, (row) => receiverOf(rolloutId, toRecipient(row.recipient)));
    return [...toEach].map(([group, of]) => ({ group, deliveryIds: of.map(({ id }) => id) }));
  });
}

/** One job at a time for each of these, so that nobody is written to twice at once. */
function receiverOf(rolloutId: string, recipient: Recipient): string {
  return recipient.type === 'person' ? `person ${recipient.personId}` : `channel of ${rolloutId}`;
}
