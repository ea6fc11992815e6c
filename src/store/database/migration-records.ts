/**
 * What the database knows of its migrations: Prisma's own table, which its tools understand too. A
 * migration and the word that it is finished commit together, so an open record is one undone.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AdapterFactory } from './schema-engine.ts';

/** What migrating needs of a database. */
export interface Migratable {
  readonly adapter: AdapterFactory;
  /** Runs a script of several statements, as one transaction. */
  run(script: string): Promise<unknown>;
  /** Names of the migrations that are applied; empty for a new database. */
  applied(): Promise<readonly string[]>;
  /** Waits until no other process migrates, and closes what one that died left open. */
  claim(): Promise<void>;
  /** Told before a database that has been migrated before is migrated further. */
  readonly beforeChange?: () => Promise<unknown>;
}

export type Query = <Row>(sql: string) => Promise<readonly Row[]>;

/** How long to wait for another process, and how often to look. */
const patienceMs = 600_000;
const pauseMs = 250;

/** Prisma's own number: its engine takes the same lock, again, on the same connection. */
const advisoryLock = 72707369;

export function migratable({
  query,
  ...access
}: Pick<Migratable, 'adapter' | 'run' | 'beforeChange'> & { readonly query: Query }): Migratable {
  return { ...access, applied: () => applied(query), claim: () => claim(query) };
}

/** For the end of a script: finishes the record that the engine opened for it. */
export const finishRecord = `
;UPDATE _prisma_migrations SET finished_at = now()
  WHERE finished_at IS NULL AND rolled_back_at IS NULL;`;

async function applied(query: Query): Promise<string[]> {
  if (!(await hasRecords(query))) return [];
  const rows = await query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows.map(({ name }) => name);
}

async function claim(query: Query): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!(await isClaimed(query))) {
    if (performance.now() > until)
      throw new Error('another process has been migrating it for long');
    await sleep(pauseMs);
  }
  // Whoever opened these is dead, and the server has undone what it began.
  if (await hasRecords(query)) {
    await query(
      'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
    );
  }
}

async function isClaimed(query: Query): Promise<boolean> {
  const [row] = await query<{ claimed: boolean }>(
    `SELECT pg_try_advisory_lock(${advisoryLock}) AS claimed`,
  );
  return row?.claimed === true;
}

async function hasRecords(query: Query): Promise<boolean> {
  const [row] = await query<{ known: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`,
  );
  return row?.known === true;
}
