/** Municipalities' runs of a plan. How one is changed is in change-rollout.ts. */
import { nextCheckAt } from '../domain/reminders.ts';
import { changeRollout } from './change-rollout.ts';
import type { StoreParts } from './index.ts';
import { toRollout, whole } from './rows.ts';
import type { Store } from './store.ts';

export function createRollouts(parts: StoreParts): Store['rollouts'] {
  const { prisma, plan } = parts;
  return {
    async get(id) {
      const row = await prisma.rollout.findUnique({ where: { id }, include: whole });
      return row && toRollout(row, plan(row.planKey));
    },

    async inInstallation(installationId) {
      const rows = await prisma.rollout.findMany({
        where: { installationId },
        include: whole,
        orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => toRollout(row, plan(row.planKey)));
    },

    create: ({ now, ...of }) =>
      prisma.$transaction(async (tx) => {
        const data = { ...of, startedAt: now, checkedAt: now };
        const row = await tx.rollout.create({ data, include: whole });
        const rollout = toRollout(row, plan(row.planKey));
        await tx.rollout.update({
          where: { id: row.id },
          data: { nextCheckAt: nextCheckAt(rollout, now) },
        });
        return rollout;
      }),

    change: (rolloutId, by, decide) => changeRollout(parts, rolloutId, by, decide),

    async rewind(now) {
      const later = { gt: now };
      await prisma.$transaction(async (tx) => {
        await tx.delivery.deleteMany({ where: { plannedAt: later } });
        await tx.holding.updateMany({ where: { from: later, until: null }, data: { from: now } });
        await tx.rollout.updateMany({ where: { startedAt: later }, data: { startedAt: now } });
        await tx.rollout.updateMany({ where: { checkedAt: later }, data: { checkedAt: now } });
        // The next tick finds out what comes after it.
        await tx.rollout.updateMany({ data: { nextCheckAt: now } });
      });
    },
  };
}
