import type { DeliveryReason } from '../../domain/rollout/reason.ts';
import type { Transaction } from '../database/database.ts';

/** States that are not final. */
export const unfinished = ['planned', 'sending'] as const;

/** Marks deliveries whose job failed for good. @returns the rollout of each */
export async function giveUp(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const where = { id: { in: [...ids] }, state: { in: [...unfinished] } };
  await tx.delivery.updateMany({
    where: { ...where, reason: null },
    data: { reason: 'gave up' satisfies DeliveryReason },
  });
  const failed = await tx.delivery.updateManyAndReturn({
    where,
    data: { state: 'failed' },
    select: { rolloutId: true },
  });
  return failed.map(({ rolloutId }) => rolloutId);
}
