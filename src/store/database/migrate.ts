/**
 * Brings a database to the schema of prisma/migrations, at every start. Prisma's engine applies
 * them and keeps its `_prisma_migrations`, so Prisma's own tools understand the database too.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { finishRecord, type Migratable } from './migration-records.ts';
import { type AdapterFactory, noFilter, openSchemaEngine } from './schema-engine.ts';

const migrationsDir = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

/** An older version has been started on it, which would misread it. */
class SchemaTooNew extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `A newer version of fbs-bot has changed this database (${unknown.join(', ')}), and this one ` +
        'does not know it. Start that version or a later one, or go back to a dump from before it.',
    );
    this.name = 'SchemaTooNew';
  }
}

/**
 * Safe to call from several processes at once: one applies, the others wait. Safe to kill: an
 * unfinished migration is rolled back, and retried by the next start.
 * @returns the names of the migrations that were applied
 */
export async function migrate(database: Migratable): Promise<readonly string[]> {
  const migrationsList = await readMigrations();
  if (await isUpToDate(database, migrationsList)) return [];
  await database.claim();
  // Another may have done it meanwhile.
  if (await isUpToDate(database, migrationsList)) return [];
  if ((await database.applied()).length > 0) await database.beforeChange?.();
  const finishing = (script: string) => database.run(`${script}${finishRecord}`);
  const engine = await openSchemaEngine(withWholeScripts(database.adapter, finishing));
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: noFilter,
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** The migrations in the order they are applied. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = names.toSorted().map(async (name) => ({
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: {
        tag: 'ok' as const,
        value: await readFile(`${migrationsDir}/${name}/migration.sql`, 'utf8'),
      },
    },
  }));
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(`${migrationsDir}/migration_lock.toml`, 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  };
}

/** @throws Error when a newer version has migrated it further than this one knows */
async function isUpToDate(database: Migratable, list: MigrationList): Promise<boolean> {
  const applied = new Set(await database.applied());
  const known = new Set(list.migrationDirectories.map(({ path }) => path));
  const newer = [...applied].filter((name) => !known.has(name));
  if (newer.length > 0) throw new SchemaTooNew(newer);
  return applied.size === known.size;
}

/**
 * The adapter, with scripts run by `run`: Prisma's own split a script at each semicolon, also those
 * inside a function's body, or do not wait for it to end.
 */
export function withWholeScripts(
  adapter: AdapterFactory,
  run: (script: string) => Promise<unknown>,
): AdapterFactory {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () =>
      Object.assign(await adapter.connect(), {
        executeScript: async (script: string) => {
          await run(script).catch(rethrowReadably);
        },
      }),
    connectToShadowDb: () => adapter.connectToShadowDb(),
  };
}

// The engine tells of no other errors than an adapter's own.
function rethrowReadably(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const unsaid = { code: 'XX000', detail: undefined, column: undefined, hint: undefined };
  throw new DriverAdapterError({ kind: 'postgres', severity: 'ERROR', message, ...unsaid });
}
