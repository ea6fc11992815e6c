/** One database for the tests of a file. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../src/store/database/database.ts';
import { openTestDatabase } from './database.ts';

/** Every test finds it empty, which is a tenth of the work of a new one. Call it where they are described. */
export function emptiedDatabase(open = openTestDatabase): () => Database {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.prisma.$executeRawUnsafe(emptying);
  });
  return () => database;
}

/** As a replica's, so that the audit's trigger lets it. */
const emptying = `DO $$ BEGIN
  SET LOCAL session_replication_role = replica;
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' RESTART IDENTITY'
    FROM pg_tables WHERE tablename <> '_prisma_migrations'
      AND (schemaname = 'public' OR (schemaname, tablename) = ('pgboss', 'job')));
END $$`;
