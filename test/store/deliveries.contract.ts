/** Planning and the ledger, wherever the database is; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import { type Rollout, untouched } from '../../src/domain/rollout.ts';
import type { Database } from '../../src/store/database.ts';
import { createQueue } from '../../src/store/queue.ts';
import {
  aStoreWithRollout,
  changedBy,
  completes,
  firstReminder,
  gives,
  hours,
  plansFor,
  start,
  toChannel,
} from './a-store.ts';

export function deliveriesContract(open: () => Promise<Database>): void {
  describe('deliveries', () => {
    const inDatabaseOfItsOwn = async (
      use: (of: Awaited<ReturnType<typeof aStoreWithRollout>>) => Promise<void>,
    ) => {
      const own = await open();
      const ownQueue = await createQueue(own, { log: { warn: () => {} } });
      try {
        await use(await aStoreWithRollout(own.prisma, ownQueue));
      } finally {
        await ownQueue.stop();
        await own.close();
      }
    };

    it('plans what is due once, with one job for each receiver', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person, by, prisma }) => {
        const now = new Date('2026-03-06T08:00:00Z');
        const recipient = {
          type: 'person',
          personId: person.id,
          via: 'performer',
          role: 'projektleder',
          vacant: [],
        } as const;
        await store.rollouts.change(rollout.id, by, completes('1', by));
        const plan = (of: typeof rollout) =>
          plansFor(
            recipient,
            now,
          )(of).map((it) => (it.reminder.task === '3' ? { ...it, recipient: toChannel } : it));
        expect(await store.deliveries.planDue(hours(start, 1), 10, plan)).toEqual({
          rollouts: 0,
          deliveries: 0,
        });
        expect(await store.deliveries.planDue(now, 10, plan)).toEqual({
          rollouts: 1,
          deliveries: 2,
        });
        expect(await store.deliveries.planDue(now, 10, plan)).toEqual({
          rollouts: 0,
          deliveries: 0,
        });
        expect(await store.deliveries.pending()).toBe(2);
        expect((await store.rollouts.get(rollout.id))?.checkedAt).toEqual(now);
        const sent = await prisma.$queryRaw<
          { data: { deliveryIds: string[] }; group_id: string }[]
        >`
          SELECT data, group_id FROM pgboss.job WHERE name = 'deliver'`;
        expect(sent.map((job) => job.group_id).toSorted()).toEqual(
          [`person ${person.id}`, `channel of ${rollout.id}`].toSorted(),
        );
        const ids = sent.flatMap((job) => job.data.deliveryIds);
        const deliveries = await store.deliveries.get(ids);
        expect(deliveries.map(({ reminder }) => reminder.task).toSorted()).toEqual(['2', '3']);
        expect(deliveries[0]).toMatchObject({ state: 'planned', attempts: 0, sent: null });
        expect(deliveries[0]?.reminder).toEqual(
          plan({ ...rollout, checkedAt: start }).find(
            (it) => it.reminder.key === deliveries[0]?.reminder.key,
          )?.reminder,
        );
      });
    });

    it('leaves a reminder alone that is in the ledger already', async () => {
      await inDatabaseOfItsOwn(async ({ store }) => {
        const plan = (of: Rollout) =>
          plansFor(toChannel, firstReminder)({ ...of, checkedAt: start });
        expect((await store.deliveries.planDue(firstReminder, 10, plan)).deliveries).toBe(1);
        await store.rollouts.rewind(firstReminder);
        expect(await store.deliveries.planDue(firstReminder, 10, plan)).toEqual({
          rollouts: 1,
          deliveries: 0,
        });
      });
    });

    it('plans the other rollouts when one fails', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, installation }) => {
        await store.rollouts.create({
          installationId: installation.id,
          municipality: 'Prøve Kommune',
          planKey: 'fbs-2.0',
          language: 'da',
          sendHour: 9,
          now: start,
        });
        const planned = store.deliveries.planDue(firstReminder, 10, (of) => {
          if (of.id === rollout.id) throw new Error('a fault');
          return plansFor(toChannel, firstReminder)(of);
        });
        await expect(planned).rejects.toThrow(AggregateError);
        expect(await store.deliveries.pending()).toBe(1);
      });
    });

    it('lives days once more after a rewind', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person }) => {
        const by = changedBy(person.id, firstReminder);
        await store.deliveries.planDue(firstReminder, 10, plansFor(toChannel, firstReminder));
        await store.rollouts.change(rollout.id, by, gives('projektleder', [person.id]));
        await store.rollouts.rewind(hours(start, 2));
        expect(await store.deliveries.pending()).toBe(0);
        expect(await store.rollouts.get(rollout.id)).toMatchObject({
          checkedAt: hours(start, 2),
          holdings: [{ from: hours(start, 2), until: null }],
        });
        const again = await store.deliveries.planDue(
          firstReminder,
          10,
          plansFor(toChannel, firstReminder),
        );
        expect(again.deliveries).toBe(1);
      });
    });

    it('still plans what was due when somebody changes the rollout before the tick', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person }) => {
        const late = changedBy(person.id, hours(firstReminder, 1));
        await store.rollouts.change(rollout.id, late, completes('2', late));
        const planned = await store.deliveries.planDue(late.now, 10, plansFor(toChannel, late.now));
        expect(planned.deliveries).toBe(1);
      });
    });

    it('owes nothing for days that were over when a deadline was set', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person }) => {
        const now = new Date('2026-01-20T12:00:00Z');
        const by = changedBy(person.id, now);
        const { rollout: after } = await store.rollouts.change(rollout.id, by, () => ({
          verb: 'task.due',
          subject: '4',
          before: { task: untouched },
          after: { task: { ...untouched, dueOn: '2026-01-26' } },
        }));
        const tick = hours(now, 1);
        expect(plansFor(toChannel, tick)(after)).toEqual([]);
        expect(await store.deliveries.planDue(tick, 10, () => [])).toMatchObject({ rollouts: 0 });
        const lead = new Date('2026-01-23T08:00:00Z');
        const planned = await store.deliveries.planDue(lead, 10, plansFor(toChannel, lead));
        expect(planned.deliveries).toBe(1);
      });
    });

    it('shows the newest of a rollout, and those that failed of late', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, installation, prisma }) => {
        const later = new Date('2026-02-09T08:00:00Z');
        for (const now of [firstReminder, later]) {
          await store.deliveries.planDue(now, 10, plansFor(toChannel, now));
        }
        const other = await store.rollouts.create({
          installationId: installation.id,
          municipality: 'Prøve Kommune',
          planKey: 'fbs-2.0',
          language: 'da',
          sendHour: 9,
          now: start,
        });
        const ids = (await prisma.delivery.findMany()).map(({ id }) => id);
        await store.deliveries.begin(ids, later);
        await store.deliveries.finish(ids, { state: 'failed', reason: 'not_in_channel' });
        const latest = await store.deliveries.latest(rollout.id, 5);
        const [newest, oldest] = latest;
        expect(latest.map(({ reminder }) => reminder.sendAt)).toEqual([later, firstReminder]);
        expect(await store.deliveries.latest(rollout.id, 1)).toEqual([newest]);
        expect(await store.deliveries.failedSince(rollout.id, firstReminder)).toEqual(latest);
        const since = hours(firstReminder, 1);
        expect(await store.deliveries.failedSince(rollout.id, since)).toEqual([newest]);
        await prisma.delivery.update({ where: { id: newest?.id ?? '' }, data: { state: 'sent' } });
        expect(await store.deliveries.failedSince(rollout.id, start)).toEqual([oldest]);
        expect(await store.deliveries.latest(other.id, 5)).toEqual([]);
      });
    });

    it('counts attempts, and writes each outcome', async () => {
      await inDatabaseOfItsOwn(async ({ store, installation, rollout, by, prisma }) => {
        const now = new Date('2026-03-02T08:00:00Z');
        await store.rollouts.change(rollout.id, by, completes('1', by));
        await store.deliveries.planDue(now, 10, plansFor(toChannel, now));
        const ids = (await prisma.delivery.findMany()).map(({ id }) => id);
        const [first, second] = ids;
        await store.deliveries.begin(ids, now);
        await store.deliveries.finish(ids, { state: 'planned', reason: 'ratelimited' });
        const begun = await store.deliveries.begin(ids, now);
        expect(begun.map(({ state, attempts }) => ({ state, attempts }))).toEqual([
          { state: 'sending', attempts: 2 },
          { state: 'sending', attempts: 2 },
        ]);
        const ref = { conversation: 'C1', message: '1.2' };
        const sent = { at: now, installationId: installation.id, ref, recipient: toChannel };
        await store.deliveries.finish(ids, { state: 'sent', ...sent });
        await store.deliveries.finish(ids, { state: 'failed', reason: 'too late' });
        const task = begun[0]?.reminder.task ?? '';
        const about = await store.deliveries.messagesAbout(rollout.id, task);
        expect(about.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
        expect(about[0]).toMatchObject({ state: 'sent', sent, reason: null });
        expect(await store.deliveries.inMessage(installation.id, ref)).toEqual(about);
        expect(await store.deliveries.inMessage(installation.id, { ...ref, message: '9' })).toEqual(
          [],
        );
        expect(await store.deliveries.begin(ids, now)).toEqual([]);
        expect(await store.deliveries.pending()).toBe(0);
      });
    });
  });
}
