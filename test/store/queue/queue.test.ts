import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/store/database/database.ts';
import { createBoss, queues } from '../../../src/store/queue/boss.ts';
import {
  createQueue,
  type DeliverJob,
  type Handlers,
  type Queue,
  RetryLater,
} from '../../../src/store/queue/queue.ts';
import { openTestDatabase, startServer, type TestServer } from '../../helpers/database.ts';
import { emptiedDatabase } from '../../helpers/emptied-database.ts';
import { oneByOne } from '../../helpers/one-by-one.ts';
import {
  aStoreWithRollout,
  firstReminder,
  planned,
  plansFor,
  toChannel,
  toPerson,
} from '../a-store.ts';

const log = { warn: () => {} };

function queueContract(open: () => Promise<Database>): void {
  const opened = emptiedDatabase(open);
  let database: Database;
  let queue: Queue;

  beforeEach(async () => {
    database = opened();
    queue = await createQueue(database, { log });
  });
  afterEach(() => queue.stop());

  const startWith = ({
    deliver = async () => {},
    ...others
  }: Partial<Omit<Handlers, 'deliver'>> & { deliver?: (job: DeliverJob) => Promise<void> }) =>
    queue.start({ deliver: oneByOne(deliver), refresh: async () => {}, ...others });
  const send = (jobs: readonly (readonly [id: string, group: string])[]) =>
    database.prisma.$transaction(async (tx) => {
      const grouped = jobs.map(([id, group]) => ({ deliveryIds: [id], group, rolloutId: group }));
      await queue.sendDeliver(tx, grouped);
    });

  it('works off what waits, also what was sent before it started', async () => {
    const done: string[] = [];
    await send([['before', 'a']]);
    await startWith({ deliver: async ({ deliveryIds }) => void done.push(...deliveryIds) });
    await send([['after', 'b']]);
    await queue.idle();
    expect(done.toSorted()).toEqual(['after', 'before']);
    expect(queue.healthy()).toBe(true);
  });

  it('has several at work', async () => {
    const atWork = new Set<string>();
    const done: string[] = [];
    let together = 0;
    const several = Promise.withResolvers<void>();
    await send(['a1', 'a2', 'b1', 'b2', 'c1', 'd1'].map((id) => [id, id.slice(0, 1)]));
    await startWith({
      async deliver({ deliveryIds: [id = ''] }) {
        atWork.add(id);
        together = Math.max(together, atWork.size);
        if (together >= 3) several.resolve();
        // One alone would wait here for ever.
        await several.promise;
        done.push(id);
      },
    });
    await queue.idle();
    expect(done.toSorted()).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'd1']);
  });

  it('goes on with others while one receiver’s host is slow', async () => {
    const slow = Promise.withResolvers<void>();
    const done: string[] = [];
    const others = Promise.withResolvers<void>();
    const ids = Array.from({ length: 12 }, (_, index) => `${index}`);
    await send(['slow', ...ids].map((id) => [id, id]));
    await startWith({
      async deliver({ deliveryIds: [id = ''] }) {
        if (id === 'slow') await slow.promise;
        done.push(id);
        if (done.length === ids.length) others.resolve();
      },
    });
    await others.promise;
    expect(done).not.toContain('slow');
    slow.resolve();
    await queue.idle();
    expect(done).toHaveLength(13);
  });

  it('lets one municipality’s reminder go out within two batches, though another has a thousand waiting', async () => {
    const flooded = await aStoreWithRollout(database.prisma, queue);
    const { planDue } = flooded.store.deliveries;
    const thousand = Array.from({ length: 1_000 }, (_, n) =>
      planned({ subject: { type: 'task', key: `${n}` } }, toPerson(`p${n}`)),
    );
    await planDue(firstReminder, 1, () => ({ deliveries: thousand, heldUntil: null }));
    const { rollout } = await aStoreWithRollout(database.prisma, queue);
    await planDue(firstReminder, 1, () => ({ deliveries: [planned()], heldUntil: null }));
    const only = await database.prisma.delivery.findFirstOrThrow({
      where: { rolloutId: rollout.id },
    });
    const batches: string[][] = [];
    const two = Promise.withResolvers<void>();
    await queue.start({
      async deliver(jobs) {
        batches.push(jobs.flatMap(({ deliveryIds }) => deliveryIds));
        if (batches.length === 2) two.resolve();
        // Each worker takes one before either comes again.
        await two.promise;
        return jobs.map(() => undefined);
      },
      refresh: async () => {},
    });
    await queue.idle();
    expect([batches.flat().length, new Set(batches.flat()).size]).toEqual([1_001, 1_001]);
    expect(batches.slice(0, 2).flat()).toContain(only.id);
  });

  it('keeps the turn of a job that is put off', async () => {
    const jobs = Array.from({ length: 17 }, (_, n) => ({
      ...{ deliveryIds: [`${n}`], group: `${n}`, rolloutId: 'a' },
    }));
    await database.prisma.$transaction((tx) => queue.sendDeliver(tx, jobs));
    await startWith({ deliver: () => Promise.reject(new RetryLater(60)) });
    await queue.idle();
    const waiting = await database.prisma.$queryRaw<object[]>`
      SELECT priority, count(*)::int AS jobs FROM pgboss.job
      WHERE name = 'deliver' AND state < 'active' GROUP BY priority ORDER BY priority`;
    expect(waiting).toEqual([
      { priority: -1, jobs: 1 },
      { priority: 0, jobs: 16 },
    ]);
  });

  it('comes back to a job after just the seconds that RetryLater asks for', async () => {
    const tries: number[] = [];
    const { promise: twice, resolve } = Promise.withResolvers<void>();
    await startWith({
      async deliver() {
        tries.push(performance.now());
        if (tries.length === 1) throw new RetryLater(1);
        resolve();
      },
    });
    await send([['a', 'a']]);
    await queue.idle();
    expect(tries).toHaveLength(1);
    await twice;
    const [first = 0, second = 0] = tries;
    expect(second - first).toBeGreaterThan(950);
    expect(second - first).toBeLessThan(10_000);
  });

  it('keeps a failed job for a later try, and goes on with the others', async () => {
    const done: string[] = [];
    await startWith({
      async deliver({ deliveryIds: [id = ''] }) {
        if (id === 'bad') throw new Error('no');
        done.push(id);
      },
    });
    await send([
      ['bad', 'a'],
      ['good', 'a'],
    ]);
    await queue.idle();
    expect(done).toEqual(['good']);
    const [job] = await database.prisma.$queryRaw<{ state: string; later: boolean }[]>`
      SELECT state::text AS state, start_after > now() + interval '5 s' AS later
      FROM pgboss.job WHERE name = 'deliver' AND data->'deliveryIds'->>0 = 'bad'`;
    expect(job).toEqual({ state: 'retry', later: true });
  });

  it('says in the ledger when a delivery was given up', async () => {
    const { store, rollout } = await aStoreWithRollout(database.prisma, queue);
    await store.deliveries.planDue(firstReminder, 1, plansFor(toChannel, firstReminder));
    const lastTry = 'UPDATE pgboss.job SET retry_limit = 0 WHERE name = $1';
    await database.prisma.$executeRawUnsafe(lastTry, 'deliver');
    let ids: readonly string[] = [];
    const gaveUp: number[] = [];
    const told: string[] = [];
    await startWith({
      gaveUp: (deliveries) => gaveUp.push(deliveries),
      tellLost: async (rolloutId) => void told.push(rolloutId),
      async deliver({ deliveryIds }) {
        ids = deliveryIds;
        await store.deliveries.begin(deliveryIds, firstReminder);
        throw new Error('no');
      },
    });
    await queue.idle();
    expect(await store.deliveries.get(ids)).toMatchObject([{ state: 'failed', reason: 'gave up' }]);
    expect(gaveUp).toEqual([1]);
    expect(told).toEqual([rollout.id]);
    expect(await store.deliveries.pending()).toBe(0);
  });

  it('keeps one refresh of a rollout and subject waiting, however often it changes', async () => {
    const told: string[] = [];
    const about = (rolloutId: string, key: string) =>
      ({ rolloutId, subject: { type: 'task', key } }) as const;
    const change = (rolloutId: string, key: string) =>
      database.prisma.$transaction((tx) => queue.sendRefresh(tx, about(rolloutId, key)));
    for (let time = 0; time < 5; time += 1) {
      await change('a', '1');
      await change('a', '2');
      await change('b', '1');
    }
    await startWith({
      async refresh({ rolloutId, subject }) {
        told.push(`${rolloutId} ${subject?.key}`);
        // Changed once more while it is told: that is told too.
        if (told.length === 1) await change('a', '1');
      },
    });
    await queue.idle();
    expect(told.toSorted()).toEqual(['a 1', 'a 1', 'a 2', 'b 1']);
  });

  it('keeps one refresh waiting too while the host wants to be left alone, or fails', async () => {
    const refusals = [new RetryLater(60), new Error('no')];
    for (const [rolloutId, refusal] of Object.entries(refusals)) {
      const subject = { type: 'task', key: '1' } as const;
      const change = () =>
        database.prisma.$transaction((tx) => queue.sendRefresh(tx, { rolloutId, subject }));
      await change();
      if (rolloutId === '0') {
        await startWith({
          async refresh(job) {
            throw refusals[Number(job.rolloutId)] ?? refusal;
          },
        });
      }
      await queue.idle();
      for (let time = 0; time < 3; time += 1) await change();
      await queue.idle();
    }
    const waiting = await database.prisma.$queryRaw<{ id: string; count: number }[]>`
      SELECT data->>'rolloutId' AS id, count(*)::int AS count
      FROM pgboss.job WHERE name = 'refresh' AND state < 'active' GROUP BY 1 ORDER BY 1`;
    expect(waiting).toEqual([
      { id: '0', count: 1 },
      { id: '1', count: 1 },
    ]);
  });

  it('keeps one job waiting for each Home tab, and tries each again by itself', async () => {
    const done: string[] = [];
    let isBusy = true;
    for (let time = 0; time < 3; time += 1) await queue.sendHomes(['a', 'b', 'c']);
    await startWith({
      async home({ personId }) {
        if (personId === 'a' && isBusy) throw new RetryLater(0.2);
        if (personId === 'b') throw new Error('no');
        done.push(personId);
      },
    });
    await expect.poll(() => done).toEqual(['c']);
    await queue.sendHomes(['a', 'b']);
    isBusy = false;
    await queue.idle();
    expect(done).toEqual(['c', 'a']);
  });

  it('lets the work in hand finish when it stops', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    let finished = false;
    await startWith({
      async deliver() {
        begin();
        await gate;
        finished = true;
      },
    });
    await send([['a', 'a']]);
    await begun;
    const stopped = queue.stop();
    open();
    await stopped;
    expect(finished).toBe(true);
    expect(queue.healthy()).toBe(false);
  });
}

describe('the queue on PGlite', () => {
  queueContract(openTestDatabase);
});

describe('the queue on a PostgreSQL server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const open = async () => openDatabase({ url: await server.createDatabase(), dataDir: '' });
  queueContract(open);

  it('has several at work when several processes share it, and each job once', async () => {
    const database = await open();
    const all = [await createQueue(database, { log }), await createQueue(database, { log })];
    const [first] = all;
    const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];
    const done: string[] = [];
    const both = Promise.withResolvers<void>();
    let atWork = 0;
    const deliver = async ({ deliveryIds: [id = ''] }: DeliverJob) => {
      atWork += 1;
      if (atWork === 2) both.resolve();
      // One process alone has one at work, and would wait here for ever.
      await both.promise;
      atWork -= 1;
      done.push(id);
    };
    await database.prisma.$transaction(async (tx) => {
      const jobs = ids.map((id) => ({
        ...{ deliveryIds: [id], group: id.slice(0, 1), rolloutId: 'a' },
      }));
      await first?.sendDeliver(tx, jobs);
    });
    for (const queue of all)
      await queue.start({ deliver: oneByOne(deliver), refresh: async () => {} });
    await first?.idle();
    for (const queue of all) await queue.stop();
    await database.close();
    expect(done.toSorted()).toEqual(ids);
  });

  it('takes a job from a process that has died with it in hand', async () => {
    const database = await open();
    const dead = createBoss(database);
    await dead.start();
    const queue = await createQueue(database, { log, superviseSeconds: 1 });
    await database.prisma.$transaction((tx) =>
      queue.sendDeliver(tx, [{ deliveryIds: ['a'], group: 'a', rolloutId: 'a' }]),
    );
    // No shorter one can be set for a queue.
    await database.prisma.$executeRaw`UPDATE pgboss.job SET heartbeat_seconds = 1, retry_delay = 0,
      retry_backoff = false`;
    expect(await dead.fetch(queues.deliver)).toHaveLength(1);
    await dead.stop({ graceful: false });

    const taken: string[] = [];
    await queue.start({
      deliver: oneByOne(async ({ deliveryIds }) => void taken.push(...deliveryIds)),
      refresh: async () => {},
    });
    // As long as a job is at work, also with the dead.
    await queue.idle();
    expect(taken).toEqual(['a']);
    await queue.stop();
    await database.close();
  });
});
