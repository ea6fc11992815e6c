import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../../src/process/database-fault.ts';
import { type Database, openDatabase } from '../../../src/store/database/database.ts';
import { startServer, type TestServer } from '../../helpers/database.ts';
import { aStoreWithRollout, completes, firstReminder, plansFor, toChannel } from '../a-store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('a rollout that somebody else has locked on the server', () => {
  let database: Database;
  let other: pg.Client;
  beforeEach(async () => {
    const url = await server.createDatabase();
    database = await openDatabase({ url, dataDir: '' });
    other = new pg.Client({ connectionString: url });
    await other.connect();
  });
  afterEach(async () => {
    await other.end();
    await database.close();
  });

  const lock = async (id: string) => {
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM rollout WHERE id = $1 FOR UPDATE', [id]);
  };
  /** More than there are connections. */
  const many = Array.from({ length: 20 });

  it('keeps nobody waiting but those who change it', async () => {
    const locked = await aStoreWithRollout(database.prisma);
    const free = await aStoreWithRollout(database.prisma);
    await lock(locked.rollout.id);
    const { store, by } = locked;
    const waiting = many.map(() =>
      store.rollouts.change(locked.rollout.id, by, completes('1', by)),
    );
    await free.store.rollouts.change(free.rollout.id, free.by, completes('1', free.by));
    const planned = await store.deliveries.planDue(
      firstReminder,
      10,
      plansFor(toChannel, firstReminder),
    );
    expect(planned).toMatchObject({ rollouts: 1, faults: [] });
    await store.deliveries.lookAgain(locked.by.now);
    await other.query('COMMIT');
    expect(await Promise.all(waiting)).toHaveLength(many.length);
  });

  it('is given up by all who wait for it, as one that is busy', async () => {
    const { store, rollout, by } = await aStoreWithRollout(database.prisma);
    await lock(rollout.id);
    const asked = performance.now();
    const waiting = await Promise.allSettled(
      many.map(() => store.rollouts.change(rollout.id, by, completes('1', by))),
    );
    expect(performance.now() - asked).toBeLessThan(12_000);
    const codes = waiting.map((one) => one.status === 'rejected' && codeOf(one.reason));
    expect(new Set(codes)).toEqual(new Set(['55P03']));
  });

  it('is not kept by a transaction that its process has forgotten', async () => {
    const settings = await database.prisma.$queryRaw<{ name: string; setting: string }[]>`
      SELECT name, setting FROM pg_settings WHERE setting <> '0' AND name IN
        ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout')`;
    expect(settings).toHaveLength(3);
  });
});

describe('a server that grants few connections', () => {
  const asRole = async (limit: number) => {
    const url = new URL(await server.createDatabase());
    const owner = new pg.Client({ connectionString: url.href });
    await owner.connect();
    const role = `few_${url.pathname.slice(1)}`;
    await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x' CONNECTION LIMIT ${limit}`);
    await owner.query(`ALTER DATABASE ${url.pathname.slice(1)} OWNER TO ${role}`);
    await owner.query(`ALTER SCHEMA public OWNER TO ${role}`);
    await owner.end();
    url.username = role;
    url.password = 'x';
    return url.href;
  };

  it('is told at start, with how many there are, are needed, and what to raise', async () => {
    const url = await asRole(4);
    await expect(openDatabase({ url, dataDir: '' })).rejects.toThrow(
      /^DATABASE_URL: the server grants only 4 connections now, and the bot needs 7 .* CONNECTION LIMIT/,
    );
  });

  it('is used with as many as it grants', async () => {
    const database = await openDatabase({ url: await asRole(8), dataDir: '' });
    const { store, rollout, by } = await aStoreWithRollout(database.prisma);
    const reads = Array.from({ length: 30 }, () => store.rollouts.get(rollout.id));
    expect(await Promise.all(reads)).toHaveLength(30);
    await store.rollouts.change(rollout.id, by, completes('1', by));
    await database.close();
  });
});
