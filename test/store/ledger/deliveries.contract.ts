/** The ledger, wherever the database is; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import type { Delivery, DeliveryOutcome } from '../../../src/store/store.ts';
import {
  type aStoreWithRollout,
  changedBy,
  completes,
  firstReminder,
  gives,
  hours,
  planned,
  toChannel,
  toPerson,
} from '../a-store.ts';

type AStore = Awaited<ReturnType<typeof aStoreWithRollout>>;

/** A delivery of the reminder, planned on the day of the first reminder. */
async function aDelivery(
  { store, rollout }: AStore,
  reminder: Partial<Reminder> = {},
  recipient: Recipient = toChannel,
  now = firstReminder,
): Promise<Delivery> {
  const plan = planned(reminder, recipient);
  await store.deliveries.plan(rollout.id, [plan], now);
  const all = await store.deliveries.latest(rollout.id, 50);
  const found = all.find((delivery) => delivery.reminder.key === plan.reminder.key);
  if (!found) throw new Error('not planned');
  return found;
}

function aboutTask(key: string): Partial<Reminder> {
  return { key: `task ${key}`, subject: { type: 'task', key } };
}

function sentIn(
  { installation }: AStore,
  message: string,
  at = firstReminder,
  recipient: Recipient = toChannel,
): DeliveryOutcome & { state: 'sent' } {
  const ref = { conversation: 'C1', message };
  return { state: 'sent', at, installationId: installation.id, ref, recipient };
}

const idsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ id }) => id);

export function deliveriesContract(aStore: () => Promise<AStore>): void {
  describe('deliveries', () => {
    it('reads a reminder back as it was planned, whatever it is about', async () => {
      const of = await aStore();
      const { store, rollout, person, prisma } = of;
      const plans = [
        planned({}, toPerson(person.id)),
        planned({ subject: { type: 'role', key: 'tekniker' }, due: null, key: 'role' }),
        planned({ to: { type: 'audience', role: 'superbruger', nth: 1 }, key: 'audience' }),
      ];
      await store.deliveries.plan(rollout.id, plans, firstReminder);
      await store.deliveries.plan(rollout.id, plans, hours(firstReminder, 1));
      const all = await store.deliveries.latest(rollout.id, 10);
      expect(all.map(({ reminder, recipient }) => ({ reminder, recipient }))).toEqual(
        expect.arrayContaining(plans),
      );
      expect(all).toHaveLength(3);
      expect(all[0]).toMatchObject({
        state: 'planned',
        attempts: 0,
        plannedAt: firstReminder,
        delayed: false,
        repeated: false,
        passed: [],
        sent: null,
        reason: null,
      });
      const jobs = await prisma.$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM pgboss.job WHERE name = 'deliver'
        AND group_id IN (${`person ${person.id}`}, ${`channel of ${rollout.id}`})`;
      expect(Number(jobs[0]?.count)).toBe(2);
    });

    it('is late when it was planned more than a day after its time', async () => {
      const of = await aStore();
      const inTime = await aDelivery(of, {}, toChannel, hours(firstReminder, 24));
      const late = await aDelivery(of, aboutTask('2'), toChannel, hours(firstReminder, 25));
      expect([inTime.delayed, late.delayed]).toEqual([false, true]);
    });

    it('counts attempts, and writes each outcome', async () => {
      const of = await aStore();
      const { store, installation, rollout } = of;
      const ids = [await aDelivery(of), await aDelivery(of, aboutTask('2'))].map(({ id }) => id);
      await store.deliveries.begin(ids, firstReminder);
      await store.deliveries.finish(ids, { state: 'planned', reason: 'busy' });
      const begun = await store.deliveries.begin(ids, firstReminder);
      expect(begun).toMatchObject([
        { state: 'sending', attempts: 2, repeated: false },
        { state: 'sending', attempts: 2, repeated: false },
      ]);
      const { state, ...sent } = sentIn(of, '1.2');
      await store.deliveries.finish(ids, { state, ...sent });
      await store.deliveries.finish(ids, { state: 'failed', reason: 'gave up' });
      const about = await store.deliveries.messagesAbout(rollout.id, { type: 'task', key: '2' });
      expect(idsOf(about).toSorted()).toEqual(ids.toSorted());
      expect(about[0]).toMatchObject({ state: 'sent', sent, reason: null });
      expect(await store.deliveries.inMessage(installation.id, sent.ref)).toEqual(about);
      const elsewhere = { ...sent.ref, message: '9' };
      expect(await store.deliveries.inMessage(installation.id, elsewhere)).toEqual([]);
      const event = { type: 'event', key: '2' } as const;
      expect(await store.deliveries.messagesAbout(rollout.id, event)).toEqual([]);
      expect(await store.deliveries.begin(ids, firstReminder)).toEqual([]);
    });

    it('begins with what was planned first', async () => {
      const of = await aStore();
      const second = await aDelivery(of, aboutTask('2'), toChannel, hours(firstReminder, 1));
      const first = await aDelivery(of, aboutTask('3'));
      const begun = await of.store.deliveries.begin([second.id, first.id], firstReminder);
      expect(idsOf(begun)).toEqual([first.id, second.id]);
      expect(begun[0]).toEqual({ ...first, state: 'sending', attempts: 1 });
    });

    it('marks as repeated what was under way when its process died', async () => {
      const of = await aStore();
      const { id } = await aDelivery(of);
      await of.store.deliveries.begin([id], firstReminder);
      const again = await of.store.deliveries.begin([id], firstReminder);
      expect(again).toMatchObject([{ id, attempts: 2, repeated: true }]);
    });

    it('repeats what may have arrived once, and never more', async () => {
      const of = await aStore();
      const { id } = await aDelivery(of);
      const uncertain = { state: 'uncertain', reason: 'uncertain' } as const;
      await of.store.deliveries.begin([id], firstReminder);
      await of.store.deliveries.finish([id], uncertain);
      const again = await of.store.deliveries.begin([id], firstReminder);
      expect(again).toMatchObject([{ id, repeated: true }]);
      await of.store.deliveries.finish([id], uncertain);
      expect(await of.store.deliveries.begin([id], firstReminder)).toEqual([]);
      expect(await of.store.deliveries.get([id])).toMatchObject([uncertain]);
    });

    it('passes on what the host refuses, and says who was passed', async () => {
      const of = await aStore();
      const { store, rollout, person, prisma } = of;
      const refused = await aDelivery(of, {}, toPerson(person.id));
      await store.deliveries.begin([refused.id], firstReminder);
      const to = { reason: 'account' as const, recipient: toPerson(person.id) };
      const instead = [{ ...planned(), passed: [person.id] }, planned(aboutTask('7'))];
      const later = hours(firstReminder, 1);
      await store.deliveries.passOn([refused.id], to, instead, later);
      await store.deliveries.passOn([refused.id], to, instead, later);
      const all = await store.deliveries.latest(rollout.id, 10);
      expect(all).toHaveLength(3);
      const copy = all.find(({ passed }) => passed.length > 0);
      const besides = all.find(({ reminder }) => reminder.subject.key === '7');
      const unreachable = all.find(({ id }) => id === refused.id);
      expect(unreachable).toMatchObject({ state: 'unreachable', ...to });
      expect(copy).toMatchObject({
        reminder: refused.reminder,
        recipient: toChannel,
        passed: [person.id],
        state: 'planned',
      });
      expect(await store.deliveries.unreachableSince(rollout.id, firstReminder)).toEqual([
        unreachable,
      ]);
      expect(await store.deliveries.unreachableSince(rollout.id, later)).toEqual([]);
      const jobs = await prisma.$queryRaw<{ data: object }[]>`
        SELECT data FROM pgboss.job WHERE name = 'deliver'
        AND group_id = ${`channel of ${rollout.id}`}`;
      const [{ data } = { data: {} }, ...others] = jobs;
      expect(others).toEqual([]);
      expect(data).toEqual({ deliveryIds: expect.arrayContaining([copy?.id, besides?.id]) });
      expect(await store.deliveries.begin([refused.id], later)).toEqual([]);
      await store.deliveries.passOn(
        [copy?.id ?? ''],
        { ...to, recipient: toChannel },
        instead,
        later,
      );
      expect(await store.deliveries.latest(rollout.id, 10)).toHaveLength(4);
    });

    it('knows since when the host refuses somebody, until it takes something or they do something', async () => {
      const of = await aStore();
      const { store, rollout, person } = of;
      const by = changedBy(person.id, hours(firstReminder, 3));
      await store.rollouts.change(rollout.id, by, gives('projektleder', [person.id]));
      const refusedAt = async () =>
        (await store.rollouts.get(rollout.id))?.people[person.id]?.refusedAt;
      const looked = () => store.deliveries.planDue(by.now, 1_000, () => nothing);
      const nothing = { deliveries: [], heldUntil: null };
      await looked();
      expect(await refusedAt()).toBeUndefined();

      await store.people.refused(person.id, by.now);
      expect(await refusedAt()).toEqual(by.now);
      // What they hold is looked at anew, once.
      expect((await looked()).rollouts).toBe(1);
      await store.people.refused(person.id, hours(by.now, 1));
      expect(await refusedAt()).toEqual(by.now);
      expect((await looked()).rollouts).toBe(0);

      const { id } = await aDelivery(of, aboutTask('1'));
      await store.deliveries.finish([id], {
        ...sentIn(of, '1', firstReminder),
        recipient: toPerson(person.id),
      });
      expect(await refusedAt()).toBeUndefined();

      await store.people.refused(person.id, by.now);
      await store.rollouts.change(rollout.id, by, completes('1', by));
      expect(await refusedAt()).toBeUndefined();
    });

    it('tells what was sent about some things, the oldest first', async () => {
      const of = await aStore();
      const { store, rollout } = of;
      const tasks = [];
      for (const key of ['1', '2', '3', '4']) tasks.push(await aDelivery(of, aboutTask(key)));
      const [one, two, three] = idsOf(tasks);
      await store.deliveries.finish([two ?? ''], sentIn(of, '2', firstReminder));
      await store.deliveries.finish([one ?? ''], sentIn(of, '1', hours(firstReminder, 1)));
      await store.deliveries.finish([three ?? ''], sentIn(of, '3', hours(firstReminder, 2)));
      const about = ['1', '2', '4'].map((key) => ({ type: 'task', key }) as const);
      const sent = await store.deliveries.sentAbout(rollout.id, about);
      expect(idsOf(sent)).toEqual([two, one]);
      expect(await store.deliveries.sentAbout(rollout.id, [])).toEqual([]);
    });

    it('finds the channel’s newest post of the day, with all that it tells', async () => {
      const of = await aStore();
      const { store, rollout, person, installation } = of;
      const since = hours(firstReminder, -8);
      const postIn = (externalId: string) => {
        const channel = { installationId: installation.id, externalId };
        return store.deliveries.channelPostSince(rollout.id, channel, since);
      };
      const day = await aDelivery(of);
      expect(await postIn('C1')).toEqual([]);
      const yesterday = await aDelivery(of, aboutTask('9'));
      const more = await aDelivery(of, aboutTask('2'));
      const direct = await aDelivery(of, aboutTask('3'), toPerson(person.id));
      await store.deliveries.finish([yesterday.id], sentIn(of, 'old', hours(since, -1)));
      expect(await postIn('C1')).toEqual([]);
      await store.deliveries.finish([day.id], sentIn(of, 'new', firstReminder));
      await store.deliveries.finish([more.id], sentIn(of, 'new', hours(firstReminder, 1)));
      const toOne = sentIn(of, 'dm', hours(firstReminder, 2), toPerson(person.id));
      await store.deliveries.finish([direct.id], toOne);
      expect(idsOf(await postIn('C1')).toSorted()).toEqual([day.id, more.id].toSorted());
      expect(await postIn('C2')).toEqual([]);
    });

    it('shows the newest of a rollout, and those that failed of late', async () => {
      const of = await aStore();
      const { store, rollout } = of;
      const later = hours(firstReminder, 24);
      const oldest = await aDelivery(of);
      const newest = await aDelivery(of, aboutTask('2'), toChannel, later);
      const other = await aStore();
      const ids = [oldest.id, newest.id];
      await store.deliveries.finish(ids, { state: 'failed', reason: 'not_in_channel' });
      const latest = await store.deliveries.latest(rollout.id, 5);
      expect(idsOf(latest)).toEqual([newest.id, oldest.id]);
      expect(idsOf(await store.deliveries.latest(rollout.id, 1))).toEqual([newest.id]);
      expect(await store.deliveries.failedSince(rollout.id, firstReminder)).toEqual(latest);
      const since = hours(firstReminder, 1);
      expect(idsOf(await store.deliveries.failedSince(rollout.id, since))).toEqual([newest.id]);
      await store.deliveries.finish([newest.id], sentIn(of, '1'));
      expect(idsOf(await store.deliveries.failedSince(rollout.id, since))).toEqual([]);
      expect(await store.deliveries.latest(other.rollout.id, 5)).toEqual([]);
    });
  });
}
