/** Claims deliveries by one statement: of two processes that try, the second sees the first's claim. */
import type { Prisma } from '../database/database.ts';
import { ofIds } from '../of-ids.ts';
import { type DeliveryRow, toDelivery, toInstant } from '../rows.ts';
import { type Columns, type InJson, inJson } from '../rows-in-json.ts';
import type { Delivery } from '../store.ts';

const columns: Columns<DeliveryRow> = {
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
};

const claim = ofIds(
  'begin_deliveries',
  (isIt) => `
    UPDATE delivery
    SET state = 'sending', attempts = attempts + 1, attempted_at = $2::timestamptz,
      repeated = repeated OR state <> 'planned'
    WHERE ${isIt} AND (state IN ('planned', 'sending') OR (state = 'uncertain' AND NOT repeated))
    RETURNING json_build_object(${inJson(columns, 'delivery')}) AS row`,
);

/** @returns those that may go out, oldest first */
export async function beginDeliveries(
  prisma: Prisma,
  ids: readonly string[],
  now: Date,
): Promise<Delivery[]> {
  const [statement, of] = claim(ids);
  const rows = await prisma.$direct.rows<InJson<DeliveryRow>>(statement, [of, now]);
  return rows
    .map((row) => toDelivery(fromJson(row)))
    .toSorted(
      (a, b) =>
        a.plannedAt.getTime() - b.plannedAt.getTime() ||
        a.reminder.sendAt.getTime() - b.reminder.sendAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    );
}

function fromJson({ dueOn, sendAt, plannedAt, attemptedAt, sentAt, ...row }: InJson<DeliveryRow>) {
  const told = {
    dueOn: toInstant(dueOn),
    attemptedAt: toInstant(attemptedAt),
    sentAt: toInstant(sentAt),
  };
  return { ...row, ...told, sendAt: new Date(sendAt), plannedAt: new Date(plannedAt) };
}
