/** Notes on what somebody holds that they have been asked whether they still have it. */
import { askedRoles } from '../../domain/reminders/heartbeat.ts';
import { isUnanswered } from '../../domain/rollout/heartbeat.ts';
import { rowsIn } from '../database/direct.ts';
import type { StoreParts } from '../parts.ts';
import { loadRollout } from '../rollouts/load-rollouts.ts';

/** Whoever has not answered since the last time has been asked since then. */
export async function writeAsked(
  { prisma, plan }: StoreParts,
  rolloutId: string,
  personIds: readonly string[],
  at: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM rollout WHERE id = ${rolloutId} FOR UPDATE`;
    const rollout = await loadRollout(rowsIn(tx), rolloutId, plan);
    const asked = personIds
      .flatMap((id) => askedRoles(rollout, id, at))
      .filter((holding) => !isUnanswered(holding));
    if (asked.length === 0) return;
    const id = { in: asked.map((holding) => BigInt(holding.id)) };
    await tx.holding.updateMany({ where: { id }, data: { askedAt: at } });
    // What comes of no answer is planned by the next look.
    await tx.rollout.update({ where: { id: rolloutId }, data: { nextCheckAt: at } });
  });
}
