import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clusterOf } from '../../../src/store/database/cluster.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { DataDirLocked } from '../../../src/store/database/lock.ts';
import { createQueue } from '../../../src/store/queue/queue.ts';
import { makeDataDir, startServer, type TestServer } from '../../helpers/database.ts';
import { firstWords } from '../../helpers/first-words.ts';
import { oneByOne } from '../../helpers/one-by-one.ts';
import {
  aStoreWithRollout,
  firstReminder,
  plansFor,
  start,
  storeOn,
  toChannel,
} from '../a-store.ts';

const log = { warn: () => {} };
const address = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

describe('a database in a folder', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await makeDataDir();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('remembers across a restart, and is nobody else’s meanwhile', async () => {
    const first = await openDatabase({ dataDir });
    const { store, rollout } = await aStoreWithRollout(first.prisma);
    await store.requests.isNew('Ev1', start);
    await expect(openDatabase({ dataDir })).rejects.toThrow(DataDirLocked);
    await first.close();

    const second = await openDatabase({ dataDir });
    const again = storeOn(second.prisma);
    expect(await again.requests.isNew('Ev1', start)).toBe(false);
    expect(await again.rollouts.get(rollout.id)).toEqual(rollout);
    await second.close();
    expect(readdirSync(dataDir)).toEqual(['pglite']);
  });

  it('does over a first start that was cut off', async () => {
    await rm(clusterOf(dataDir), { recursive: true });
    const program = `
      import { openDatabase } from ${address('../../../src/store/database/database.ts')};
      await openDatabase({ dataDir: process.argv[1] });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir]);
    await vi.waitUntil(() => existsSync(`${clusterOf(dataDir)}.new`), 60_000);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    expect(existsSync(clusterOf(dataDir))).toBe(false);

    const database = await openDatabase({ dataDir });
    await expect(storeOn(database.prisma).ping()).resolves.toBeUndefined();
    await database.close();
    expect(readdirSync(dataDir)).toEqual(['pglite']);
  });

  it('loses no job and no row to a kill −9, and takes the job up again at once', async () => {
    const program = `
      import { openDatabase } from ${address('../../../src/store/database/database.ts')};
      import { createQueue } from ${address('../../../src/store/queue/queue.ts')};
      import { aStoreWithRollout, firstReminder, plansFor, toChannel } from ${address('../a-store.ts')};
      const database = await openDatabase({ dataDir: process.argv[1] });
      const queue = await createQueue(database, { log: { warn() {} } });
      const { store } = await aStoreWithRollout(database.prisma, queue);
      await queue.start({
        async deliver([{ deliveryIds }]) {
          await store.deliveries.begin(deliveryIds, firstReminder);
          console.log(deliveryIds[0]);
          await new Promise(() => {});
        },
        async refresh() {},
      });
      await store.deliveries.planDue(firstReminder, 1, plansFor(toChannel, firstReminder));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await firstWords(child.stdout);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;

    const database = await openDatabase({ dataDir });
    const queue = await createQueue(database, { log });
    const store = storeOn(database.prisma, queue);
    const begun: unknown[] = [];
    await queue.start({
      deliver: oneByOne(async ({ deliveryIds }) => {
        begun.push(...(await store.deliveries.begin(deliveryIds, firstReminder)));
      }),
      async refresh() {},
    });
    await queue.idle();
    await queue.stop();
    await database.close();
    expect(begun).toMatchObject([{ id: said.trim(), state: 'sending', attempts: 2 }]);
  });
});

describe('a database on a server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('is planned by two processes at once, each reminder in one of them', async () => {
    const url = await server.createDatabase();
    const open = async () => {
      const database = await openDatabase({ url, dataDir: '' });
      const queue = await createQueue(database, { log });
      return { database, queue, store: storeOn(database.prisma, queue) };
    };
    const [a, b] = await Promise.all([open(), open()]);
    for (let made = 0; made < 10; made += 1) await aStoreWithRollout(a.database.prisma, a.queue);
    const plan = () =>
      [a, b].map(({ store }) =>
        store.deliveries.planDue(firstReminder, 100, plansFor(toChannel, firstReminder)),
      );
    const planned = await Promise.all([...plan(), ...plan()]);
    const jobs = await a.database.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE name = 'deliver'`;
    const sumOf = (what: 'rollouts' | 'deliveries') =>
      planned.reduce((sum, of) => sum + of[what], 0);
    const pending = await a.store.deliveries.pending();
    for (const { queue, database } of [a, b]) await queue.stop().finally(database.close);
    expect([sumOf('rollouts'), sumOf('deliveries'), pending, jobs.length]).toEqual([
      10, 10, 10, 10,
    ]);
  });

  it.skipIf(process.env.TEST_DATABASE_URL)(
    'works again by itself when the server was away',
    async () => {
      const url = await server.createDatabase();
      const database = await openDatabase({ url, dataDir: '' });
      const queue = await createQueue(database, { log });
      const { store } = await aStoreWithRollout(database.prisma, queue);
      const done: string[] = [];
      await queue.start({
        deliver: oneByOne(async ({ deliveryIds }) => done.push(...deliveryIds)),
        refresh: async () => {},
      });

      await server.stop();
      await expect(store.ping()).rejects.toThrow();
      await vi.waitUntil(() => !queue.healthy(), 60_000);
      await server.start();

      await expect(store.ping()).resolves.toBeUndefined();
      await store.deliveries.planDue(firstReminder, 1, plansFor(toChannel, firstReminder));
      await vi.waitUntil(() => done.length === 1, 60_000);
      await vi.waitUntil(() => queue.healthy(), 60_000);
      await queue.stop();
      await database.close();
    },
    60_000,
  );
});
