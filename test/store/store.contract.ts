/** What every home of the database must do the same: run by store.test.ts on each of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doing, Repetition } from '../../src/async/request-in-hand.ts';
import type { Database } from '../../src/store/database/database.ts';
import { createQueue, type Queue } from '../../src/store/queue/queue.ts';
import {
  aStoreWithRollout,
  changedBy,
  completes,
  gives,
  hours,
  start,
  storeOn,
} from './a-store.ts';
import { referencesContract } from './chats/references.contract.ts';
import { directContract } from './database/direct.contract.ts';
import { deliveriesContract } from './ledger/deliveries.contract.ts';
import { planningContract } from './ledger/planning.contract.ts';
import { calendarFeedsContract } from './pages/calendar-feeds.contract.ts';
import { oneTimeLinksContract } from './pages/one-time-links.contract.ts';
import { claimsContract } from './rollouts/claims.contract.ts';
import { knownRolloutsContract } from './rollouts/known-rollouts.contract.ts';
import { linksContract } from './rollouts/links.contract.ts';
import { planVersionsContract } from './rollouts/plan-versions.contract.ts';
import { refusedContract } from './rollouts/refused.contract.ts';
import { rolloutRowsContract } from './rollouts/rollout-rows.contract.ts';
import { rolloutsContract } from './rollouts/rollouts.contract.ts';

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

  directContract(async () => database.prisma);
  rolloutsContract(aStore);
  rolloutRowsContract(aStore);
  deliveriesContract(aStore);
  planningContract(open);
  planVersionsContract(open);
  knownRolloutsContract(open);
  referencesContract(aStore);
  linksContract(aStore);
  claimsContract(aStore);
  refusedContract(aStore);
  oneTimeLinksContract(aStore);
  calendarFeedsContract(aStore);

  describe('people', () => {
    it('keeps name and language when an update leaves them out', async () => {
      const { store, installation } = await aStore();
      const of = { installationId: installation.id, externalId: 'U2' };
      await store.people.upsert({ ...of, name: 'Teknikeren', language: 'en' });
      const person = await store.people.upsert(of);
      expect(person).toMatchObject({ name: 'Teknikeren', language: 'en' });
      expect(await store.people.find(installation.id, 'U2')).toEqual(person);
    });

    it('are met once, also by several requests at once', async () => {
      const { store, installation } = await aStore();
      const of = { installationId: installation.id, externalId: 'U9', name: 'Den nye' };
      const met = await Promise.all(Array.from({ length: 8 }, () => store.people.upsert(of)));
      expect(new Set(met.map(({ id }) => id)).size).toBe(1);
    });

    it('is called by its id until the host tells the name', async () => {
      const { store, installation } = await aStore();
      const person = await store.people.upsert({
        installationId: installation.id,
        externalId: 'U3',
      });
      expect(person).toMatchObject({ name: 'U3', language: 'da' });
    });

    it('lists whose Home tab may tell of a rollout', async () => {
      const { store, installation, person, rollout, by } = await aStore();
      const installationId = installation.id;
      const [other, former, elsewhere] = await Promise.all(
        ['U2', 'U3', 'U4'].map((externalId) => store.people.upsert({ installationId, externalId })),
      );
      if (!other || !former || !elsewhere) throw new Error('nobody');
      const stranger = (await aStore()).person;
      const { id: another } = await store.rollouts.create({
        ...{ installationId, planKey: rollout.plan.key, municipality: 'En anden', now: start },
        ...{ language: 'da', sendHour: 9 },
      });
      await store.rollouts.change(another, by, gives('tekniker', [elsewhere.id, former.id]));
      await store.rollouts.change(rollout.id, by, gives('tekniker', [former.id]));
      await store.rollouts.change(rollout.id, by, gives('tekniker', []));
      // U2 has never opened it.
      for (const { id } of [person, former, elsewhere, stranger]) {
        await store.people.sawHome(id, start);
      }
      const viewersOf = store.people.homeViewersOf;
      expect(await viewersOf(rollout.id)).toEqual([person.id, former.id].toSorted());
      expect(await viewersOf(another)).toEqual([person.id, former.id, elsewhere.id].toSorted());
      expect(await store.people.inInstallation(installationId)).toHaveLength(4);
    });

    it('names who holds a role now, the primary first', async () => {
      const { store, installation, rollout, person, by } = await aStore();
      const other = await store.people.upsert({
        installationId: installation.id,
        externalId: 'U2',
      });
      const later = changedBy(person.id, hours(start, 1));
      await store.rollouts.change(rollout.id, by, gives('projektleder', [other.id, person.id]));
      await store.rollouts.change(rollout.id, later, gives('projektleder', [person.id]));
      const holding = (at: Date) => store.people.holding(rollout.id, 'projektleder', at);
      expect(await holding(hours(start, -1))).toEqual([]);
      expect(await holding(start)).toEqual([other, person]);
      expect(await holding(later.now)).toEqual([person]);
      expect(await store.people.holding(rollout.id, 'tekniker', later.now)).toEqual([]);
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

    it('are marked together with what they change, or not at all', async () => {
      const { store, rollout, by } = await aStore();
      const inHand = () => {
        const id = `Ev-${rollout.id}`;
        return { id, at: start, isMarked: false, hasFailed: false };
      };
      const change = (decide = completes('1', by)) =>
        doing(inHand(), async () => {
          await store.rollouts.change(rollout.id, by, decide);
          await store.rollouts.change(rollout.id, by, completes('2', by));
        });
      const refused = change(() => {
        throw new Error('refused');
      });
      await expect(refused).rejects.toThrow('refused');
      expect(await store.requests.wasSeen(inHand().id, start)).toBe(false);

      const both = await Promise.allSettled([change(), change()]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      await expect(change()).rejects.toThrow(Repetition);
      expect(await store.requests.wasSeen(inHand().id, start)).toBe(true);
      expect(await store.audit.ofTask(rollout.id, '1', 5)).toHaveLength(1);
      expect(await store.audit.ofTask(rollout.id, '2', 5)).toHaveLength(1);
    });

    it('are removed when they are not remembered any more', async () => {
      const { store, prisma } = await aStore();
      const old = new Date('2025-01-01T08:00:00Z');
      await store.requests.isNew('Ev-old', old);
      await store.requests.forgetOld(hours(old, 49));
      expect(await prisma.seenRequest.count({ where: { id: 'Ev-old' } })).toBe(0);
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
      const { id: rolloutId } = rollout;
      await queue.sendDeliver(tx, [{ deliveryIds: [rolloutId], group: 'group', rolloutId }]);
      throw new Error('rolled back');
    });
    await expect(sent).rejects.toThrow('rolled back');
    const jobs = await database.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE data->'deliveryIds'->>0 = ${rollout.id}`;
    expect(jobs).toEqual([]);
  });

  it('answers a ping', async () => {
    await expect(storeOn(database.prisma).ping()).resolves.toBeUndefined();
  });
}
