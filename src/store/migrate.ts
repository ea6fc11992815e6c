/**
 * Brings a database to the schema of prisma/migrations, at every start. Prisma's engine applies
 * them and keeps its `_prisma_migrations`, so Prisma's own tools understand the database too.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type AdapterFactory, noFilter, openSchemaEngine } from './schema-engine.ts';

const migrationsDir = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** How often, and how long apart, to try again while another process migrates. */
const tries = 60;
const pauseMs = 500;

/** What migrating needs of a database. */
export interface Migratable {
  readonly adapter: AdapterFactory;
  /** Runs a script of several statements. */
  run(script: string): Promise<unknown>;
  /** Names of the migrations that are applied; empty for a new database. */
  applied(): Promise<readonly string[]>;
}

/**
 * Safe to call by several processes at once: one applies, the others wait for it.
 * @returns the names of the migrations that were applied
 */
export async function migrate(database: Migratable): Promise<readonly string[]> {
  const migrationsList = await readMigrations();
  for (let left = tries; ; left -= 1) {
    if (await isUpToDate(database, migrationsList)) return [];
    const engine = await openSchemaEngine(withWholeScripts(database.adapter, database.run));
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList,
        filters: noFilter,
      });
      return appliedMigrationNames;
    } catch (error) {
      if (!isLockedByAnother(error) || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    } finally {
      engine.free();
    }
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

async function isUpToDate(database: Migratable, list: MigrationList): Promise<boolean> {
  const applied = new Set(await database.applied());
  return list.migrationDirectories.every(({ path }) => applied.has(path));
}

// P1002: the engine waited in vain for its advisory lock.
function isLockedByAnother(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P1002';
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
