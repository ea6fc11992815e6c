/** The ledger: which reminders are planned, and what became of each. */
import type { Prisma, Transaction } from './database.ts';
import type { StoreParts } from './index.ts';
import { planDue } from './plan-due.ts';
import { toDelivery, toJson } from './rows.ts';
import type { DeliveryOutcome, Store } from './store.ts';

const unfinished = ['planned', 'sending'] as const;
const oldestFirst = [{ plannedAt: 'asc' }, { sendAt: 'asc' }, { id: 'asc' }] as const;
const newestFirst = [{ plannedAt: 'desc' }, { sendAt: 'desc' }, { id: 'desc' }] as const;

export function createDeliveries(parts: StoreParts): Store['deliveries'] {
  const { prisma } = parts;
  const find = async (where: Parameters<Prisma['delivery']['findMany']>[0]) => {
    const rows = await prisma.delivery.findMany({ orderBy: [...oldestFirst], ...where });
    return rows.map(toDelivery);
  };
  return {
    planDue: (now, most, plan) => planDue(parts, now, most, plan),

    get: (ids) => find({ where: { id: { in: [...ids] } } }),

    async begin(ids, now) {
      await prisma.delivery.updateMany({
        where: { id: { in: [...ids] }, state: { in: [...unfinished] } },
        data: { state: 'sending', attempts: { increment: 1 }, attemptedAt: now },
      });
      return find({ where: { id: { in: [...ids] }, state: 'sending' } });
    },

    async finish(ids, outcome) {
      await prisma.delivery.updateMany({
        // What was sent stays sent, whatever a late repetition says.
        where: { id: { in: [...ids] }, state: { not: 'sent' } },
        data: toColumns(outcome),
      });
    },

    async messagesAbout(rolloutId, task) {
      const about = await find({ where: { rolloutId, task, state: 'sent' } });
      const messages = about.flatMap(({ sent }) =>
        sent ? [{ installationId: sent.installationId, ...sent.ref }] : [],
      );
      return messages.length === 0 ? [] : find({ where: { state: 'sent', OR: messages } });
    },

    inMessage: (installationId, ref) => find({ where: { installationId, ...ref } }),

    latest: (rolloutId, most) =>
      find({ where: { rolloutId }, orderBy: [...newestFirst], take: most }),

    failedSince: (rolloutId, since) =>
      find({
        where: { rolloutId, state: 'failed', plannedAt: { gte: since } },
        orderBy: [...newestFirst],
      }),

    pending: () => prisma.delivery.count({ where: { state: { in: [...unfinished] } } }),
  };
}

/** Deliveries whose job has failed for good: nobody will try them again. @returns how many failed */
export async function giveUp(
  prisma: Prisma | Transaction,
  ids: readonly string[],
): Promise<number> {
  const where = { id: { in: [...ids] }, state: { in: [...unfinished] } };
  await prisma.delivery.updateMany({
    where: { ...where, reason: null },
    data: { reason: 'gave up' },
  });
  const { count } = await prisma.delivery.updateMany({ where, data: { state: 'failed' } });
  return count;
}

function toColumns(outcome: DeliveryOutcome) {
  if (outcome.state !== 'sent') return { state: outcome.state, reason: outcome.reason };
  const { state, at, installationId, ref, recipient } = outcome;
  const { conversation, message } = ref;
  const columns = { state, sentAt: at, installationId, conversation, message };
  return { ...columns, recipient: toJson(recipient), reason: null };
}
