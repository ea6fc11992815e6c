/** What the host refuses to deliver to one recipient goes to the next. */
import type { Recipient } from '../../domain/reminders/recipient.ts';
import type { Reason } from '../../domain/rollout/reason.ts';
import type { StoreParts } from '../parts.ts';
import { toJson } from '../rows.ts';
import type { PlannedDelivery } from '../store.ts';
import { writeDeliveries } from './write-deliveries.ts';

/**
 * Marks the deliveries `unreachable`, and plans those that go out `instead`, unless that was done
 * before. A replacement is the same reminder, one round later.
 */
export async function passOn(
  { prisma, queue }: StoreParts,
  ids: readonly string[],
  { reason, recipient }: { readonly reason: Reason; readonly recipient: Recipient },
  instead: readonly PlannedDelivery[],
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const refused = await tx.delivery.updateManyAndReturn({
      where: { id: { in: [...ids] }, state: { notIn: ['sent', 'unreachable'] } },
      data: { state: 'unreachable', reason, recipient: toJson(recipient) },
      select: { rolloutId: true, key: true, round: true },
    });
    const [first] = refused;
    if (first === undefined) return;
    const rows = instead.map((delivery) => {
      const place = refused.find(({ key }) => key === delivery.reminder.key);
      const round = place === undefined ? 0 : place.round + 1;
      return { ...delivery, rolloutId: first.rolloutId, round };
    });
    await writeDeliveries(tx, queue, rows, now);
  });
}
