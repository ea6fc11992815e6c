/** Migrating stops at every point where it can: the next start goes on, whatever was left. */
import { rm } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src/store/database/database.ts';
import { migrate, readMigrations } from '../../../src/store/database/migrate.ts';
import { migratable, type Query } from '../../../src/store/database/migration-records.ts';
import type { AdapterFactory } from '../../../src/store/database/schema-engine.ts';
import {
  makeDataDir,
  openEmptyPGlite,
  startServer,
  type TestServer,
} from '../../helpers/database.ts';
import { storeOn } from '../a-store.ts';
import { killedWhileMigrating } from './migrating-process.ts';
import { mortal } from './mortal-adapter.ts';

const migrations = (await readMigrations()).migrationDirectories.map(({ path }) => path);

interface Home {
  readonly adapter: AdapterFactory;
  run(script: string): Promise<unknown>;
  readonly query: Query;
}

/** Statements after a migration's script, and the first of the next migration. */
const afterScript = [1, 2, 3] as const;

/**
 * Each start goes on with what the one before has left, and dies a statement later than that, until
 * a migration is in; then the same with the next. Once more on an empty database for each
 * statement after a script: a start that dies at the script leaves none of them to do. @returns how many died
 */
async function diesEverywhere(home: Home): Promise<number> {
  const through: number[] = [];
  let deaths = await goesOn(home, (done, at) => {
    through[done] = at;
    return at;
  });
  for (const later of afterScript) {
    deaths += await goesOn(home, (done) => (through[done] ?? 0) + later);
  }
  return deaths;
}

/** @param diesAt how many migrations are in, and how many starts there have been since */
async function goesOn(
  { adapter, run, query }: Home,
  diesAt: (done: number, at: number) => number,
): Promise<number> {
  const { applied } = migratable({ adapter, run, query });
  await run('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  let [done, at, deaths] = [0, 1, 0];
  for (;;) {
    let isDead = false;
    const die = () => {
      isDead = true;
      return Promise.reject(new Error('the process is dead'));
    };
    const life = mortal({ adapter, run }, { at: diesAt(done, at), die });
    const outcome = await migrate(migratable({ ...life, query })).catch((error: unknown) => error);
    if (!isDead && outcome instanceof Error) throw outcome;
    const names = (await applied()).toSorted();
    expect(names, `start ${at} after ${done}`).toEqual(migrations.slice(0, names.length));
    if (!isDead) break;
    deaths += 1;
    // What it asks first, of which the first migration's starts have died, only once.
    at = names.length > done ? Math.max(1, at - 1) : at + 1;
    done = names.length;
  }
  const finished = await query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at`,
  );
  expect(finished.map(({ name }) => name)).toEqual(migrations);
  return deaths;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('cut off after any statement', () => {
  it('the embedded database is migrated by the next start', async () => {
    const pglite = await openEmptyPGlite();
    const died = await diesEverywhere({
      adapter: new PrismaPGlite(pglite),
      run: (script) => pglite.exec(script),
      query: async (sql) => (await pglite.query(sql)).rows as never,
    });
    await pglite.close();
    expect(died).toBeGreaterThan(migrations.length * 3);
  });

  it('a server is migrated by the next start', async () => {
    const pool = new pg.Pool({ connectionString: await server.createDatabase(), max: 1 });
    pool.setMaxListeners(0);
    const died = await diesEverywhere({
      adapter: new PrismaPg(pool),
      run: (script) => pool.query(script),
      query: async (sql) => (await pool.query(sql)).rows as never,
    });
    await pool.end();
    expect(died).toBeGreaterThan(migrations.length * 3);
  });
});

/** Around the first migration and one of the next: after its record, after its script. */
const points = [6, 7, 14] as const;

describe('killed while migrating', () => {
  it('the embedded database is opened by the next start', async () => {
    const dataDir = await makeDataDir();
    onTestFinished(() => rm(dataDir, { recursive: true }));
    for (const at of points) {
      await killedWhileMigrating({ dataDir, at });
      const database = await openDatabase({ dataDir });
      await storeOn(database.prisma).ping();
      expect(await database.prisma.rollout.count()).toBe(0);
      await database.close();
    }
  });

  it('a server is opened by the next start', async () => {
    const url = await server.createDatabase();
    for (const at of points) {
      await killedWhileMigrating({ url, dataDir: '', at });
      const database = await openDatabase({ url, dataDir: '' });
      expect(await database.prisma.rollout.count()).toBe(0);
      await database.close();
    }
  });
});

describe('a database that a newer version has changed', () => {
  it('is refused by name, on both', async () => {
    const dataDir = await makeDataDir();
    onTestFinished(() => rm(dataDir, { recursive: true }));
    for (const place of [{ dataDir }, { url: await server.createDatabase(), dataDir: '' }]) {
      const database = await openDatabase(place);
      await database.prisma.$executeRaw`
        INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
        VALUES ('later', '', '20990101000000_add_later', now())`;
      await database.close();
      await expect(openDatabase(place)).rejects.toThrow(
        /newer version of fbs-bot .*20990101000000_add_later.* dump from before it/,
      );
    }
  });
});
