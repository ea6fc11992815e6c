/**
 * Opens the one database, in one of its two homes: PGlite, which is PostgreSQL inside this process
 * with its files in a folder, or a PostgreSQL server. Schema, migrations and queries are the same.
 */
import { mkdir } from 'node:fs/promises';
import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PrismaClient } from '../generated/client.ts';
import { dumpBeforeMigrating } from './backup.ts';
import { ensureCluster, unusable } from './cluster.ts';
import { connectionTo, patientPool } from './connections.ts';
import { type Direct, directOnPGlite, directOnServer } from './direct.ts';
import { contentsOf } from './dumps.ts';
import { lockDataDir } from './lock.ts';
import { migrate } from './migrate.ts';
import { migratable } from './migration-records.ts';
import { openPGlite } from './pglite.ts';
import { storable } from './storable.ts';

export type DatabaseOptions =
  /** A server when there is a url, otherwise files below the folder. */
  | { readonly url?: string | undefined; readonly dataDir: string }
  /** For tests. `template`: a dump to start from; `through`: how it is reached. */
  | {
      readonly memory: true;
      readonly template?: Blob;
      readonly through?: (pglite: PGlite) => PGlite;
    };

export type Database = {
  readonly prisma: Prisma;
  close(): Promise<void>;
} & (
  | { readonly kind: 'embedded'; readonly pglite: PGlite }
  | { readonly kind: 'server'; readonly url: string }
);

export type Prisma = ReturnType<typeof createPrisma>;
export type Transaction = Parameters<Parameters<Prisma['$transaction']>[0]>[0];

/**
 * Open, migrated and, where it is a folder, locked.
 * @throws DataDirLocked when another process has the folder
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if ('memory' in options) {
    const { template, through = (pglite) => pglite } = options;
    const pglite = await openPGlite(template ? { loadDataDir: template } : {});
    return migrated(through(pglite));
  }
  if (options.url) return openServer(options.url);
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockDataDir(options.dataDir);
  try {
    const database = await openFolder(options.dataDir);
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openFolder(dataDir: string): Promise<Database & { kind: 'embedded' }> {
  const cluster = await ensureCluster(dataDir, async (folder) => {
    const database = await openMigrated({ dataDir: folder });
    await database.close();
  });
  const pglite = await readable(cluster).catch(async (error: unknown) => {
    throw await unusable(dataDir, error instanceof Error ? error.message : String(error), error);
  });
  return migrated(pglite, () => dumpBeforeMigrating(pglite, dataDir, new Date()));
}

// Read through: what is broken is told now, and not by the command that meets it.
async function readable(dataDir: string): Promise<PGlite> {
  const pglite = await openPGlite({ dataDir });
  await contentsOf(pglite);
  return pglite;
}

async function openMigrated(options: PGliteOptions): Promise<Database & { kind: 'embedded' }> {
  return migrated(await openPGlite(options));
}

async function migrated(
  pglite: PGlite,
  beforeChange?: () => Promise<void>,
): Promise<Database & { kind: 'embedded' }> {
  const adapter = new PrismaPGlite(pglite);
  await migrate(
    migratable({
      adapter,
      run: (script) => pglite.exec(script),
      query: async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows,
      ...(beforeChange && { beforeChange }),
    }),
  );
  const prisma = createPrisma(adapter, await directOnPGlite(pglite));
  const close = async () => {
    await prisma.$disconnect();
    await pglite.close();
  };
  return { kind: 'embedded', prisma, pglite, close };
}

async function openServer(url: string): Promise<Database> {
  const pool = await migrateServer(url)
    .then(async () => new pg.Pool(await patientPool(url)))
    .catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`DATABASE_URL: ${why}`, { cause: error });
    });
  // A connection that breaks while nobody uses it is left out by the pool.
  pool.on('error', () => {});
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  const prisma = createPrisma(adapter, directOnServer(pool));
  return { kind: 'server', prisma, url, close: () => prisma.$disconnect() };
}

// On one connection of its own: the engine's advisory lock lives and dies with it.
async function migrateServer(url: string): Promise<void> {
  const pool = new pg.Pool({ ...connectionTo(url), max: 1 });
  try {
    await migrate(
      migratable({
        adapter: new PrismaPg(pool),
        run: (script) => pool.query(script),
        query: async <Row>(sql: string) => (await pool.query(sql)).rows as Row[],
      }),
    );
  } finally {
    await pool.end();
  }
}

function createPrisma(adapter: PrismaPg | PrismaPGlite, $direct: Direct) {
  return new PrismaClient({
    adapter,
    // PGlite has one connection: whoever comes meanwhile waits until the transaction is over.
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  }).$extends({
    client: { $direct },
    query: { $allOperations: ({ args, query }) => query(storable(args)) },
  });
}
