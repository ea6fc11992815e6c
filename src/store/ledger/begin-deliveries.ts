/** Claims deliveries by one statement: of two processes that try, the second sees the first's claim. */
import type { Prisma } from '../database/database.ts';
import { Prisma as Sql } from '../generated/client.ts';
import { type DeliveryRow, toDelivery } from '../rows.ts';
import type { Delivery } from '../store.ts';

/** Columns by the names that rows have. */
const columns = Sql.raw(
  Object.entries({
    id: 'id',
    rolloutId: 'rollout_id',
    key: 'key',
    round: 'round',
    place: 'place',
    subjectType: 'subject_type',
    subject: 'subject',
    rule: 'rule',
    addressee: 'addressee',
    dueOn: 'due_on',
    sendAt: 'send_at',
    recipient: 'recipient',
    passed: 'passed',
    state: 'state',
    attempts: 'attempts',
    repeated: 'repeated',
    plannedAt: 'planned_at',
    attemptedAt: 'attempted_at',
    sentAt: 'sent_at',
    installationId: 'installation_id',
    conversation: 'conversation',
    message: 'message',
    reason: 'reason',
  } satisfies Record<keyof DeliveryRow, string>)
    .map(([name, column]) => `${column} AS "${name}"`)
    .join(', '),
);

/** @returns those that may go out, oldest first */
export async function beginDeliveries(
  prisma: Prisma,
  ids: readonly string[],
  now: Date,
): Promise<Delivery[]> {
  const rows = await prisma.$queryRaw<DeliveryRow[]>`
    UPDATE delivery
    SET state = 'sending', attempts = attempts + 1, attempted_at = ${now},
      repeated = repeated OR state <> 'planned'
    WHERE id = ANY(${ids}::text[])
      AND (state IN ('planned', 'sending') OR (state = 'uncertain' AND NOT repeated))
    RETURNING ${columns}`;
  return rows
    .map(toDelivery)
    .toSorted(
      (a, b) =>
        a.plannedAt.getTime() - b.plannedAt.getTime() ||
        a.reminder.sendAt.getTime() - b.reminder.sendAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    );
}
