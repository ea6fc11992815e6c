/** Databases that tests find empty, which is a tenth of the work of a new one. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../src/store/database/database.ts';
import { openTestDatabase } from './database.ts';

/** One for the tests of a file, empty for each. Call it where they are described. */
export function emptiedDatabase(open = openTestDatabase): () => Database {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => empty(database));
  return () => database;
}

let shared: Promise<Database> | undefined;

/**
 * One for all files of a worker, which share their modules. Empty for whoever asks next; open until
 * the worker ends. Not for tests that run jobs on it or change its tables.
 */
export async function openSharedDatabase(): Promise<Database> {
  shared ??= openTestDatabase();
  const database = await shared;
  await empty(database);
  return { ...database, close: async () => {} };
}

export async function empty({ prisma }: Database): Promise<void> {
  await prisma.$executeRawUnsafe(emptying);
}

/** As a replica's, so that the audit's trigger lets it. */
const emptying = `DO $$ BEGIN
  SET LOCAL session_replication_role = replica;
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' RESTART IDENTITY'
    FROM pg_tables WHERE tablename <> '_prisma_migrations'
      AND (schemaname = 'public' OR (schemaname, tablename) = ('pgboss', 'job')));
END $$`;
