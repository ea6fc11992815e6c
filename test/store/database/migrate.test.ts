import { PrismaPGlite } from 'pglite-prisma-adapter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaDrift } from '../../../prisma/schema-drift.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { migrate, readMigrations } from '../../../src/store/database/migrate.ts';
import type { Migratable } from '../../../src/store/database/migration-records.ts';
import { PrismaClient } from '../../../src/store/generated/client.ts';
import { toDelivery } from '../../../src/store/rows.ts';
import { openEmptyPGlite, startServer, type TestServer } from '../../helpers/database.ts';

describe('migrations', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('lead to exactly the schema', async () => {
    expect(await schemaDrift(openEmptyPGlite)).toBeNull();
  });

  it('are named by a verb and a noun, after their instant', async () => {
    const names = (await readMigrations()).migrationDirectories.map(({ path }) => path);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^\d{14}_[a-z]+(_[a-z]+)+$/);
  });

  it('are applied once, whichever way it is found out', async () => {
    const pglite = await openEmptyPGlite();
    const names = (await readMigrations()).migrationDirectories.map(({ path }) => path);
    const database = (applied: () => Promise<string[]>): Migratable => ({
      adapter: new PrismaPGlite(pglite),
      run: (script) => pglite.exec(script),
      applied,
      claim: async () => {},
    });
    const first = await migrate(database(async () => []));
    const second = await migrate(database(async () => []));
    const third = await migrate(database(async () => names));
    await pglite.close();
    expect([first, second, third]).toEqual([names, [], []]);
  });

  it('stop with the reason when one of them fails, and leave nothing of it', async () => {
    const pglite = await openEmptyPGlite();
    const migrating = migrate({
      adapter: new PrismaPGlite(pglite),
      run: (script) => pglite.exec(`${script}; SELECT no_such_function()`),
      applied: async () => [],
      claim: async () => {},
    });
    await expect(migrating).rejects.toThrow('no_such_function');
    const { rows } = await pglite.query("SELECT to_regclass('person') AS person");
    await pglite.close();
    expect(rows).toEqual([{ person: null }]);
  });

  it('keep what the ledger has from before reminders were of other things than tasks', async () => {
    const pglite = await openEmptyPGlite();
    const all = (await readMigrations()).migrationDirectories;
    const scripts = all.map(({ migrationFile }) => migrationFile.content.value);
    const [create = '', protect = '', ...later] = scripts;
    const rowOf = (id: string, key: string, rule: object) =>
      `INSERT INTO delivery (id, rollout_id, key, task, rule, due_on, send_at, recipient, planned_at)
       VALUES ('${id}', 'r', '${key}', '1', '${JSON.stringify(rule)}', '2026-02-16',
         '2026-02-16T08:00Z', '{"type":"person","personId":"p"}', '2026-02-16T08:00Z');`;
    await pglite.exec(`${create}; ${protect};
      INSERT INTO installation VALUES ('i', 'slack', 'T', 'Prøve');
      INSERT INTO rollout (id, installation_id, municipality, plan_key, language, send_hour,
        started_at, checked_at) VALUES ('r', 'i', 'Prøve', 'fbs-2.0', 'da', 9, now(), now());
      ${rowOf('a', '1|2026-02-16|before:7', { type: 'beforeDue', days: 7 })}
      ${rowOf('b', '1|2026-02-16|before:0', { type: 'beforeDue', days: 0 })}
      ${rowOf('c', '1|2026-02-16|overdue:3', { type: 'overdue', workingDays: 3 })}
      ${rowOf('d', '1|2026-02-16|catchUp|2026-02-16', { type: 'catchUp' })}`);
    for (const script of later) await pglite.exec(script);
    const prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite) });
    const rows = await prisma.delivery.findMany({ orderBy: { id: 'asc' } });
    await prisma.$disconnect();
    await pglite.close();
    const reminders = rows.map((row) => toDelivery(row).reminder);
    const reminder = {
      subject: { type: 'task', key: '1' },
      to: { type: 'performer' },
      due: '2026-02-16',
      sendAt: new Date('2026-02-16T08:00:00Z'),
    };
    const keyed = (name: string) => `task 1|2026-02-16|${name}|performer`;
    expect(reminders).toEqual([
      { ...reminder, key: keyed('beforeDue:7'), rule: { type: 'beforeDue', days: 7 } },
      { ...reminder, key: keyed('dueDay'), rule: { type: 'dueDay' } },
      { ...reminder, key: keyed('overdue:3'), rule: { type: 'overdue', workingDays: 3 } },
      { ...reminder, key: '1|2026-02-16|catchUp|2026-02-16', rule: { type: 'dueDay' } },
    ]);
    expect(rows[0]).toMatchObject({
      round: 0,
      repeated: false,
      passed: [],
      recipient: { type: 'person', personId: 'p', standsInFor: null },
    });
  });

  it('name one municipality once, and whoever set it up first', async () => {
    const pglite = await openEmptyPGlite();
    const all = (await readMigrations()).migrationDirectories;
    const at = all.findIndex(({ path }) => path.endsWith('_name_administrators'));
    const scripts = all.map(({ migrationFile }) => migrationFile.content.value);
    for (const script of scripts.slice(0, at)) await pglite.exec(script);
    const rollout = (id: string, name: string, started: string) =>
      `INSERT INTO rollout (id, installation_id, municipality, plan_key, language, send_hour,
        started_at, checked_at) VALUES ('${id}', 'i', '${name}', 'fbs-2.0', 'da', 9, '${started}', now());`;
    const setUp = (rolloutId: string, by: string) =>
      `INSERT INTO audit_entry (rollout_id, at, by_id, platform, verb, before, after)
       VALUES ('${rolloutId}', '2026-01-05T08:00Z', ${by}, 'slack', 'rollout.setup', '{}', '{}');`;
    await pglite.exec(`
      INSERT INTO installation VALUES ('i', 'slack', 'T', 'Prøve');
      INSERT INTO person (id, installation_id, external_id, name) VALUES ('p', 'i', 'U1', 'A');
      ${rollout('a', 'Øby  Kommune', '2026-01-05')} ${rollout('b', 'ØBY KOMMUNE', '2026-01-06')}
      ${rollout('c', 'Anden', '2026-01-05')} ${setUp('a', 'NULL')} ${setUp('a', "'p'")}`);

    for (const script of scripts.slice(at)) await pglite.exec(script);

    const { rows } = await pglite.query(
      'SELECT id, name_key, administrator_id FROM rollout ORDER BY id',
    );
    await pglite.close();
    expect(rows).toEqual([
      { id: 'a', name_key: 'øby kommune', administrator_id: 'p' },
      { id: 'b', name_key: 'øby kommune b', administrator_id: null },
      { id: 'c', name_key: 'anden', administrator_id: null },
    ]);
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
