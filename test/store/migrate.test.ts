import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaDrift } from '../../prisma/schema-drift.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Migratable, migrate, readMigrations } from '../../src/store/migrate.ts';
import { startServer, type TestServer } from '../helpers/database.ts';

describe('migrations', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('lead to exactly the schema', async () => {
    expect(await schemaDrift()).toBeNull();
  });

  it('are named by a verb and a noun, after their instant', async () => {
    const names = (await readMigrations()).migrationDirectories.map(({ path }) => path);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^\d{14}_[a-z]+(_[a-z]+)+$/);
  });

  it('are applied once, whichever way it is found out', async () => {
    const pglite = await PGlite.create();
    const names = (await readMigrations()).migrationDirectories.map(({ path }) => path);
    const database = (applied: () => Promise<string[]>): Migratable => ({
      adapter: new PrismaPGlite(pglite),
      run: (script) => pglite.exec(script),
      applied,
    });
    const first = await migrate(database(async () => []));
    const second = await migrate(database(async () => []));
    const third = await migrate(database(async () => names));
    await pglite.close();
    expect([first, second, third]).toEqual([names, [], []]);
  });

  it('stop with the reason when one of them fails, and leave nothing of it', async () => {
    const pglite = await PGlite.create();
    const migrating = migrate({
      adapter: new PrismaPGlite(pglite),
      run: (script) => pglite.exec(`${script}; SELECT no_such_function()`),
      applied: async () => [],
    });
    await expect(migrating).rejects.toThrow('no_such_function');
    const { rows } = await pglite.query("SELECT to_regclass('person') AS person");
    await pglite.close();
    expect(rows).toEqual([{ person: null }]);
  });

  it('are applied by one of four that start at once on a server', async () => {
    const url = await server.createDatabase();
    const open = () => openDatabase({ url, dataDir: '' });
    const [one, ...others] = await Promise.all([open(), open(), open(), open()]);
    const applied = await one.prisma.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at`;
    for (const database of [one, ...others]) await database.close();
    const names = (await readMigrations()).migrationDirectories.map(({ path }) => path);
    expect(applied.map(({ name }) => name)).toEqual(names);
  });
});
