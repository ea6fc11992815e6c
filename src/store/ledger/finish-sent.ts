/** What is written after each message. */
import type { Prisma } from '../database/database.ts';
import { ofIds } from '../of-ids.ts';
import type { DeliveryOutcome } from '../store.ts';

const finish = ofIds(
  'finish_sent',
  // Whoever gets something can be reached. Sent stays sent, wherever a second one says that it went.
  (isIt) => `
    WITH reached AS (
      UPDATE person SET refused_at = NULL
      WHERE id = $6::jsonb->>'personId' AND refused_at IS NOT NULL)
    UPDATE delivery SET state = 'sent', sent_at = $2::timestamptz, installation_id = $3::text,
      conversation = $4::text, message = $5::text, recipient = $6::jsonb, reason = NULL
    WHERE ${isIt} AND state <> 'sent'`,
);

export async function finishSent(
  prisma: Prisma,
  ids: readonly string[],
  { at, installationId, ref, recipient }: DeliveryOutcome & { readonly state: 'sent' },
): Promise<void> {
  const where = [installationId, ref.conversation, ref.message];
  const [statement, of] = finish(ids);
  await prisma.$direct.rows(statement, [of, at, ...where, JSON.stringify(recipient)]);
}
