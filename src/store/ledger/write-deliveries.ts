/**
 * New rows of the ledger and the jobs that send them. A row's key is unique, so planning twice, or
 * in two processes, plans once.
 */
import { v7 as uuid } from 'uuid';
import type { Recipient } from '../../domain/reminders/recipient.ts';
import type { Transaction } from '../database/database.ts';
import type { StoreParts } from '../parts.ts';
import type { GroupedJob } from '../queue/queue.ts';
import type { PlannedDelivery } from '../store.ts';

/** `round`: how many recipients the host has refused before this one. */
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
  const rows = deliveries.map((delivery) => ({ id: uuid(), ...delivery }));
  // One JSON parameter for all rows: a parameter per value would dominate the cost of planning.
  const values = rows.map(({ id, rolloutId, round, reminder, ...to }) => {
    const { recipient, passed = [], place = '' } = to;
    const { key, subject, rule, to: addressee, due, sendAt } = reminder;
    const about = { subject_type: subject.type, subject: subject.key, rule, addressee };
    const when = { due_on: due, send_at: sendAt };
    return { id, rollout_id: rolloutId, key, round, place, ...about, ...when, recipient, passed };
  });
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO delivery (id, rollout_id, key, round, place, subject_type, subject, rule, addressee,
      due_on, send_at, recipient, passed, planned_at)
    SELECT id, rollout_id, key, round, place, subject_type, subject, rule, addressee,
      due_on, send_at, recipient, passed, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb) AS row (
      id text, rollout_id text, key text, round smallint, place text, subject_type subject_type, subject text,
      rule jsonb, addressee jsonb, due_on date, send_at timestamptz, recipient jsonb, passed text[])
    ON CONFLICT DO NOTHING
    RETURNING id`;
  const ids = new Set(written.map(({ id }) => id));
  const planned = rows.filter(({ id }) => ids.has(id));
  if (planned.length > 0) await queue?.sendDeliver(tx, jobsOf(planned));
  return planned.length;
}

interface Row {
  readonly id: string;
  readonly rolloutId: string;
  readonly recipient: Recipient;
}

/** One job for each recipient in each rollout. */
function jobsOf(deliveries: readonly Row[]): GroupedJob[] {
  const inEach = Map.groupBy(deliveries, ({ rolloutId }) => rolloutId);
  return [...inEach].flatMap(([rolloutId, its]) => {
    const toEach = Map.groupBy(its, ({ recipient }) => recipientKey(rolloutId, recipient));
    return [...toEach].map(([group, of]) => ({
      ...{ group, rolloutId, deliveryIds: of.map(({ id }) => id) },
    }));
  });
}

/** The queue runs one job at a time per key, so that nobody gets two messages at once. */
function recipientKey(rolloutId: string, recipient: Recipient): string {
  return recipient.type === 'person' ? `person ${recipient.personId}` : `channel of ${rolloutId}`;
}
