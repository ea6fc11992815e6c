/**
 * Versions of plans: each that is followed is kept, and a rollout goes over to the newest once, in a
 * transaction of its own, and is looked at again at once.
 */
import type { Plan } from '../../domain/plan/plan.ts';
import { withRisksBefore } from '../../domain/reminders/vacancy-reminders.ts';
import type { Transaction } from '../database/database.ts';
import { rowsIn } from '../database/direct.ts';
import type { StoreParts } from '../parts.ts';
import { fromRisksBefore, toJson } from '../rows.ts';
import type { ChangedBy, Fault, Store } from '../store.ts';
import { changeIn, inTransaction } from './change-rollout.ts';
import { loadRollout } from './load-rollouts.ts';

type Update = Parameters<Store['rollouts']['follow']>[2];

/** @returns the rollouts that cannot be read or changed: they stay where they are */
export async function followPlan(
  parts: StoreParts,
  plan: Plan,
  now: Date,
  update: Update,
): Promise<readonly Fault[]> {
  const { prisma } = parts;
  const newest = await prisma.$transaction((tx) => kept(tx, plan, now));
  // Also one whose people cannot be told what is new: what it was before is not known any more.
  await prisma.rollout.updateMany({
    where: { planKey: plan.key, planVersion: { not: plan.version } },
    data: { nextCheckAt: now },
  });
  const behind = await prisma.rollout.findMany({
    where: { planKey: plan.key, toldPlanId: { not: newest } },
    select: { id: true },
  });
  const faults: Fault[] = [];
  for (const { id } of behind) {
    try {
      await goOver(parts, id, { plan, newest }, now, update);
    } catch (error) {
      faults.push({ rolloutId: id, error });
    }
  }
  return faults;
}

/** @returns the id of the version that is followed now */
async function kept(tx: Transaction, plan: Plan, now: Date): Promise<number> {
  const { key, version } = plan;
  // Two processes that start at once keep it once.
  await tx.$executeRaw`LOCK TABLE plan_version IN SHARE ROW EXCLUSIVE MODE`;
  const last = await tx.planVersion.findFirst({ where: { key }, orderBy: { id: 'desc' } });
  const began = (toldPlanId: number) =>
    tx.rollout.updateMany({ where: { planKey: key, toldPlanId: null }, data: { toldPlanId } });
  if (last !== null) await began(last.id);
  if (last !== null && JSON.stringify(last.plan) === JSON.stringify(plan)) return last.id;
  const data = { key, version, plan: toJson(plan), seenAt: now };
  const { id } = await tx.planVersion.create({ data });
  await began(id);
  return id;
}

async function goOver(
  parts: StoreParts,
  id: string,
  { plan, newest }: { readonly plan: Plan; readonly newest: number },
  now: Date,
  update: Update,
): Promise<void> {
  const by: ChangedBy = { personId: null, platform: 'system', now };
  await inTransaction(parts.prisma, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM rollout WHERE id = ${id} FOR UPDATE`;
    const { toldPlan } = await tx.rollout.findUniqueOrThrow({
      where: { id },
      include: { toldPlan: true },
    });
    if (toldPlan === null || toldPlan.id === newest) return;
    // What was expected of the version before says nothing of this one.
    await tx.rollout.update({ where: { id }, data: { planVersion: null } });
    const before = toldPlan.plan as unknown as Plan;
    const old = await loadRollout(rowsIn(tx), id, () => before);
    const change = update(await loadRollout(rowsIn(tx), id, parts.plan), before, plan);
    if (change !== null) await changeIn(parts, tx, id, by, () => change);
    const over = await loadRollout(rowsIn(tx), id, parts.plan);
    const noted = fromRisksBefore(withRisksBefore(old, over, over.checkedAt));
    const data = { toldPlanId: newest, nextCheckAt: now, ...noted };
    await tx.rollout.update({ where: { id }, data });
  });
}
