/** What every home of the database must do the same: run by store.test.ts on each of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rollout, untouched } from '../../src/domain/rollout.ts';
import { UserError } from '../../src/errors.ts';
import type { Database } from '../../src/store/database.ts';
import { createQueue, type Queue } from '../../src/store/queue.ts';
import {
  aStoreWithRollout,
  changedBy,
  completes,
  firstReminder,
  gives,
  plansFor,
  start,
  storeOn,
  toChannel,
} from './a-store.ts';

const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

export function storeContract(open: () => Promise<Database>): void {
  let database: Database;
  let queue: Queue;

  beforeAll(async () => {
    database = await open();
    queue = await createQueue(database, { log: { warn: () => {} } });
  });
  afterAll(async () => {
    await queue.stop();
    await database.close();
  });

  const aStore = () => aStoreWithRollout(database.prisma, queue);
  const jobs = async (name: string) =>
    database.prisma.$queryRaw<{ data: object; group_id: string | null }[]>`
      SELECT data, group_id FROM pgboss.job WHERE name = ${name} ORDER BY created_on`;

  describe('people', () => {
    it('keeps name and language when an update leaves them out', async () => {
      const { store, installation } = await aStore();
      const of = { installationId: installation.id, externalId: 'U2' };
      await store.people.upsert({ ...of, name: 'Teknikeren', language: 'en' });
      const person = await store.people.upsert(of);
      expect(person).toMatchObject({ name: 'Teknikeren', language: 'en' });
      expect(await store.people.find(installation.id, 'U2')).toEqual(person);
    });

    it('is called by its id until the host tells the name', async () => {
      const { store, installation } = await aStore();
      const person = await store.people.upsert({
        installationId: installation.id,
        externalId: 'U3',
      });
      expect(person).toMatchObject({ name: 'U3', language: 'da' });
    });

    it('lists who has opened the Home tab', async () => {
      const { store, installation, person } = await aStore();
      await store.people.upsert({ installationId: installation.id, externalId: 'U2' });
      await store.people.sawHome(person.id, start);
      expect(await store.people.withHome(installation.id)).toEqual([person]);
      expect(await store.people.inInstallation(installation.id)).toHaveLength(2);
    });

    it.each(['not-a-uuid', '', "'; DROP TABLE person; --", 'nul\0byte'])(
      'knows nobody by the made-up id %j',
      async (id) => {
        const { store } = await aStore();
        expect(await store.people.get(id)).toBeNull();
        expect(await store.rollouts.get(id)).toBeNull();
        expect(await store.deliveries.get([id])).toEqual([]);
      },
    );
  });

  describe('rollouts', () => {
    it('reads back what was created', async () => {
      const { store, installation, rollout } = await aStore();
      expect(await store.rollouts.get(rollout.id)).toEqual(rollout);
      expect(await store.rollouts.inInstallation(installation.id)).toEqual([rollout]);
      expect(rollout).toMatchObject({ startedAt: start, checkedAt: start, tasks: {}, sendHour: 9 });
    });

    it('writes state and audit row together, and returns the rollout afterwards', async () => {
      const { store, rollout, person, by } = await aStore();
      const changed = await store.rollouts.change(rollout.id, by, completes('2', by, 'i KLIK'));
      const state = {
        ...untouched,
        status: 'completed',
        note: 'i KLIK',
        changedAt: start,
        changedBy: person.id,
      };
      expect(changed.rollout.tasks).toEqual({ '2': state });
      expect(changed.rollout.people).toEqual({ [person.id]: person });
      expect(await store.rollouts.get(rollout.id)).toEqual(changed.rollout);
      expect(await store.audit.ofTask(rollout.id, '2', 10)).toEqual([
        {
          id: changed.entry,
          at: start,
          by: person,
          platform: 'slack',
          verb: 'task.complete',
          subject: '2',
          before: { task: untouched },
          after: { task: state },
        },
      ]);
    });

    it('keeps instants as they are, wherever the server is', async () => {
      const { rollout } = await aStore();
      const [row] = await database.prisma.$queryRaw<{ seconds: number }[]>`
        SELECT extract(epoch FROM started_at)::int AS seconds FROM rollout WHERE id = ${rollout.id}`;
      expect(row?.seconds).toBe(start.getTime() / 1000);
    });

    it('keeps a local deadline as the day it is', async () => {
      const { store, rollout, by } = await aStore();
      const changed = await store.rollouts.change(rollout.id, by, () => ({
        verb: 'task.due',
        subject: '4',
        before: { task: untouched },
        after: { task: { ...untouched, dueOn: '2026-03-29' } },
      }));
      expect(changed.rollout.tasks['4']?.dueOn).toBe('2026-03-29');
    });

    it('changes nothing when deciding throws, and passes the very error on', async () => {
      const { store, rollout, by } = await aStore();
      const refusal = new UserError('staleButton');
      const change = store.rollouts.change(rollout.id, by, () => {
        throw refusal;
      });
      await expect(change).rejects.toBe(refusal);
      expect(await store.rollouts.get(rollout.id)).toEqual(rollout);
      expect(await store.audit.lastBy(rollout.id, String(by.personId), start)).toBeNull();
    });

    it('changes nothing when the audit row cannot be written', async () => {
      const { store, rollout, by } = await aStore();
      const stranger = { ...by, personId: 'nobody' };
      const change = store.rollouts.change(rollout.id, stranger, gives('superbruger', []));
      await expect(change).rejects.toThrow();
      const withState = store.rollouts.change(rollout.id, stranger, completes('1', by));
      await expect(withState).rejects.toThrow();
      expect((await store.rollouts.get(rollout.id))?.tasks).toEqual({});
    });

    it('lets one of eight who complete the same task at once succeed', async () => {
      const { store, rollout, by } = await aStore();
      const complete = () =>
        store.rollouts.change(rollout.id, by, (present) => {
          if (present.tasks['1']?.status === 'completed') throw new UserError('staleButton');
          return completes('1', by)(present);
        });
      const results = await Promise.allSettled(Array.from({ length: 8 }, complete));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = results.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
      expect(reasons.every((reason) => reason instanceof UserError)).toBe(true);
      expect(await store.audit.ofTask(rollout.id, '1', 10)).toHaveLength(1);
    });

    it('tries again when the database broke the change off for another’s sake', async () => {
      const { store, rollout, by } = await aStore();
      let decided = 0;
      const conflict = Object.assign(new Error('deadlock'), { code: 'P2034' });
      const conflicts = (times: number) => (present: Rollout) => {
        decided += 1;
        if (decided <= times) throw conflict;
        return completes('1', by)(present);
      };
      await store.rollouts.change(rollout.id, by, conflicts(2));
      expect(decided).toBe(3);
      const hopeless = store.rollouts.change(rollout.id, by, conflicts(9));
      await expect(hopeless).rejects.toBe(conflict);
      expect(decided).toBe(6);
    });

    it('ends the holdings of those who leave and begins those of who come, in their order', async () => {
      const { store, installation, rollout, person, by } = await aStore();
      const [b, c] = await Promise.all(
        ['U2', 'U3'].map((externalId) =>
          store.people.upsert({ installationId: installation.id, externalId }),
        ),
      );
      const later = changedBy(person.id, hours(start, 1));
      await store.rollouts.change(rollout.id, by, gives('superbruger', [String(c?.id), person.id]));
      const changed = await store.rollouts.change(
        rollout.id,
        later,
        gives('superbruger', [person.id, String(b?.id)]),
      );
      expect(
        changed.rollout.holdings.map(({ personId, from, until }) => ({ personId, from, until })),
      ).toEqual([
        { personId: c?.id, from: by.now, until: later.now },
        { personId: person.id, from: by.now, until: null },
        { personId: b?.id, from: later.now, until: null },
      ]);
    });

    it('binds one channel of an installation, and frees the one before', async () => {
      const { store, installation, rollout, by } = await aStore();
      const of = { installationId: installation.id, kind: 'channel' as const };
      const first = await store.conversations.upsert({ ...of, externalId: 'C1' });
      const second = await store.conversations.upsert({ ...of, externalId: 'C2' });
      for (const conversationId of [first.id, second.id]) {
        const channel = { installationId: installation.id, conversationId };
        await store.rollouts.change(rollout.id, by, () => ({
          verb: 'rollout.setup',
          subject: null,
          before: {},
          after: {
            channel,
            settings: { municipality: 'Prøve Kommune', language: 'en', sendHour: 8 },
          },
        }));
      }
      expect(await store.conversations.get(first.id)).toMatchObject({ rolloutId: null });
      expect(await store.conversations.ofRollout(rollout.id)).toEqual([
        { ...second, rolloutId: rollout.id },
      ]);
      expect(await store.rollouts.get(rollout.id)).toMatchObject({
        municipality: 'Prøve Kommune',
        language: 'en',
        sendHour: 8,
      });
    });

    it('sends a refresh job that names the task', async () => {
      const { store, rollout, by } = await aStore();
      await store.rollouts.change(rollout.id, by, completes('1', by));
      await store.rollouts.change(rollout.id, by, gives('superbruger', []));
      const mine = (await jobs('refresh')).map(({ data }) => data);
      expect(mine).toContainEqual({ rolloutId: rollout.id, task: '1' });
      expect(mine).toContainEqual({ rolloutId: rollout.id, task: null });
    });
  });

  describe('audit', () => {
    it('finds the last change that is no undo and not undone', async () => {
      const { store, rollout, person, by } = await aStore();
      const first = await store.rollouts.change(rollout.id, by, completes('1', by));
      const second = await store.rollouts.change(rollout.id, by, completes('2', by));
      const last = () => store.audit.lastBy(rollout.id, person.id, start);
      expect((await last())?.id).toBe(second.entry);
      const undo = { ...completes('2', by)(second.rollout), verb: 'undo', undoes: second.entry };
      await store.rollouts.change(rollout.id, by, () => undo);
      expect((await last())?.id).toBe(first.entry);
      expect(await store.audit.lastBy(rollout.id, person.id, hours(start, 1))).toBeNull();
      await expect(store.rollouts.change(rollout.id, by, () => undo)).rejects.toThrow();
    });

    it('tells of a task newest first, and no more than asked for', async () => {
      const { store, rollout, by } = await aStore();
      await store.rollouts.change(rollout.id, by, completes('1', by, 'a'));
      await store.rollouts.change(rollout.id, by, completes('1', by, 'b'));
      await store.rollouts.change(rollout.id, by, completes('2', by));
      const entries = await store.audit.ofTask(rollout.id, '1', 10);
      expect(entries.map(({ after }) => after.task?.note)).toEqual(['b', 'a']);
      expect(await store.audit.ofTask(rollout.id, '1', 1)).toEqual(entries.slice(0, 1));
    });

    it.each([
      'UPDATE audit_entry SET verb = verb',
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ])('is append-only: %s is refused', async (sql) => {
      await expect(database.prisma.$executeRawUnsafe(sql)).rejects.toThrow('append-only');
    });
  });

  describe('deliveries', () => {
    const inDatabaseOfItsOwn = async (
      use: (of: Awaited<ReturnType<typeof aStoreWithRollout>>, own: Database) => Promise<void>,
    ) => {
      const own = await open();
      const ownQueue = await createQueue(own, { log: { warn: () => {} } });
      try {
        await use(await aStoreWithRollout(own.prisma, ownQueue), own);
      } finally {
        await ownQueue.stop();
        await own.close();
      }
    };

    it('plans what is due once, with one job for each receiver', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person, by }, own) => {
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
        const sent = await own.prisma.$queryRaw<
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

    it('counts attempts, and writes each outcome', async () => {
      await inDatabaseOfItsOwn(async ({ store, installation, rollout, by }, own) => {
        const now = new Date('2026-03-02T08:00:00Z');
        await store.rollouts.change(rollout.id, by, completes('1', by));
        await store.deliveries.planDue(now, 10, plansFor(toChannel, now));
        const ids = (await own.prisma.delivery.findMany()).map(({ id }) => id);
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

  describe('requests', () => {
    it('takes one of several equal ones, and forgets after 48 hours', async () => {
      const { store } = await aStore();
      const repeated = await Promise.all(
        Array.from({ length: 4 }, () => store.requests.isNew('Ev1', start)),
      );
      expect(repeated.filter(Boolean)).toHaveLength(1);
      expect(await store.requests.isNew('Ev1', hours(start, 47))).toBe(false);
      expect(await store.requests.isNew('Ev1', hours(start, 49))).toBe(true);
    });
  });

  describe('what people type', () => {
    it.each([
      ['<!channel> & <b>HTML</b>', '<!channel> & <b>HTML</b>'],
      ['😀 æøå “ ” \u202e', '😀 æøå “ ” \u202e'],
      ['x'.repeat(10_000), 'x'.repeat(10_000)],
      ['nul\0byte \\u0000', 'nulbyte \\u0000'],
      ['half an emoji \ud83d', 'half an emoji \ufffd'],
      ["'; DROP TABLE rollout; --", "'; DROP TABLE rollout; --"],
    ])('comes back as it can be kept: %j', async (typed, kept) => {
      const { store, installation, rollout, by } = await aStore();
      const of = { installationId: installation.id, externalId: 'U9' };
      await store.people.upsert({ ...of, name: typed });
      await store.rollouts.change(rollout.id, by, completes('1', by, typed));
      const message = await store.localMessages.add({
        conversation: rollout.id,
        author: 'bot',
        card: { title: typed, body: [] },
        text: typed,
        at: start,
      });
      expect((await store.people.find(installation.id, 'U9'))?.name).toBe(kept);
      expect((await store.rollouts.get(rollout.id))?.tasks['1']?.note).toBe(kept);
      expect((await store.audit.ofTask(rollout.id, '1', 1))[0]?.after.task?.note).toBe(kept);
      expect(message).toMatchObject({ card: { title: kept, body: [] }, text: kept });
    });
  });

  describe('local messages', () => {
    it('are read by conversation and since one, changed, and forgotten', async () => {
      const { store, rollout } = await aStore();
      const conversation = rollout.id;
      const write = (text: string, at = start) =>
        store.localMessages.add({ conversation, author: 'bot', card: null, text, at });
      const [a, b, c] = [await write('a'), await write('b'), await write('c', hours(start, 1))];
      expect(await store.localMessages.ofConversation(conversation, 2)).toEqual([b, c]);
      expect(await store.localMessages.since(a.id)).toEqual([b, c]);
      const to = { card: { body: [] }, text: null, editedAt: start };
      expect(await store.localMessages.update(b.id, to)).toEqual({ ...b, ...to });
      expect(await store.localMessages.update('made up', to)).toBeNull();
      await store.localMessages.clear(start);
      expect(await store.localMessages.since(a.id)).toEqual([{ ...b, ...to }]);
      await store.localMessages.clear();
      expect(await store.localMessages.since(null)).toEqual([]);
    });
  });

  it('sends no job when the transaction that would is rolled back', async () => {
    const { rollout } = await aStore();
    const sent = database.prisma.$transaction(async (tx) => {
      await queue.sendDeliver(tx, { deliveryIds: [rollout.id] }, 'group');
      throw new Error('rolled back');
    });
    await expect(sent).rejects.toThrow('rolled back');
    expect((await jobs('deliver')).map(({ data }) => data)).not.toContainEqual({
      deliveryIds: [rollout.id],
    });
  });

  it('answers a ping', async () => {
    await expect(storeOn(database.prisma).ping()).resolves.toBeUndefined();
  });
}
