/** The ledger: which reminders are planned, and what became of each. */
import type { Subject } from '../../domain/reminders/addressee.ts';
import { apartRules } from '../../domain/reminders/role-news.ts';
import type { Prisma } from '../database/database.ts';
import type { StoreParts } from '../parts.ts';
import { toDelivery } from '../rows.ts';
import type { Delivery, Store } from '../store.ts';
import { beginDeliveries } from './begin-deliveries.ts';
import { finishSent } from './finish-sent.ts';
import { unfinished } from './give-up.ts';
import { passOn } from './pass-on.ts';
import { planDue } from './plan-due.ts';
import { writeAsked } from './write-asked.ts';
import { writeDeliveries } from './write-deliveries.ts';

const oldestFirst = [{ plannedAt: 'asc' }, { sendAt: 'asc' }, { id: 'asc' }] as const;
const newestFirst = [{ plannedAt: 'desc' }, { sendAt: 'desc' }, { id: 'desc' }] as const;

export function createDeliveries(parts: StoreParts): Store['deliveries'] {
  const { prisma, queue } = parts;
  const find = async (where: Parameters<Prisma['delivery']['findMany']>[0]) => {
    const rows = await prisma.delivery.findMany({ orderBy: [...oldestFirst], ...where });
    return rows.map(toDelivery);
  };
  const newestSince = (rolloutId: string, state: 'failed' | 'unreachable', since: Date) =>
    find({
      where: { rolloutId, state, plannedAt: { gte: since } },
      orderBy: [...newestFirst],
    });
  const inMessageOf = (sent: Delivery['sent']) =>
    sent ? [{ installationId: sent.installationId, ...sent.ref }] : [];
  return {
    planDue: (now, most, plan, on) => planDue(parts, now, most, plan, on),

    async lookAgain(now) {
      // A rollout that is being changed is checked after the change anyway.
      await prisma.$executeRaw`
        UPDATE rollout SET next_check_at = ${now} WHERE id IN (
          SELECT id FROM rollout WHERE next_check_at > ${now} FOR UPDATE SKIP LOCKED)`;
    },

    async plan(rolloutId, deliveries, now) {
      const rows = deliveries.map((delivery) => ({ ...delivery, rolloutId, round: 0 }));
      await prisma.$transaction((tx) => writeDeliveries(tx, queue, rows, now));
    },

    passOn: (ids, refused, instead, now) => passOn(parts, ids, refused, instead, now),

    get: (ids) => find({ where: { id: { in: [...ids] } } }),

    begin: (ids, now) => beginDeliveries(prisma, ids, now),

    async finish(ids, outcome) {
      if (outcome.state === 'sent') return finishSent(prisma, ids, outcome);
      await prisma.delivery.updateMany({
        // Sent stays sent, whatever an outcome that comes afterwards says.
        where: { id: { in: [...ids] }, state: { not: 'sent' } },
        data: outcome,
      });
    },

    asked: (rolloutId, personIds, at) => writeAsked(parts, rolloutId, personIds, at),

    async messagesAbout(rolloutId, subject) {
      const about = await find({ where: { rolloutId, ...toWhere(subject), state: 'sent' } });
      const messages = about.flatMap(({ sent }) => inMessageOf(sent));
      return messages.length === 0 ? [] : find({ where: { state: 'sent', OR: messages } });
    },

    sentAbout: (rolloutId, subjects) =>
      find({
        where: { rolloutId, place: '', state: 'sent', OR: subjects.map(toWhere) },
        orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
      }),

    async channelPostSince(rolloutId, { installationId, externalId }, since) {
      const [newest] = await find({
        where: {
          rolloutId,
          state: 'sent',
          sentAt: { gte: since },
          installationId,
          conversation: externalId,
          recipient: { path: ['type'], equals: 'channel' },
          NOT: apartRules.map((type) => ({ rule: { path: ['type'], equals: type } })),
        },
        orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
        take: 1,
      });
      const [message] = inMessageOf(newest?.sent ?? null);
      return message === undefined ? [] : find({ where: { state: 'sent', ...message } });
    },

    unreachableSince: (rolloutId, since) => newestSince(rolloutId, 'unreachable', since),

    inMessage: (installationId, ref) => find({ where: { installationId, ...ref } }),

    latest: (rolloutId, most) =>
      find({ where: { rolloutId }, orderBy: [...newestFirst], take: most }),

    failedSince: (rolloutId, since) => newestSince(rolloutId, 'failed', since),

    pending: () => prisma.delivery.count({ where: { state: { in: [...unfinished] } } }),
  };
}

function toWhere({ type, key }: Subject) {
  return { subjectType: type, subject: key };
}
