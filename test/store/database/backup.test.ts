import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup, dumpDaily } from '../../../src/store/database/backup.ts';
import { clusterOf } from '../../../src/store/database/cluster.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { backupsOf, newestBackup } from '../../../src/store/database/dumps.ts';
import { DataDirLocked } from '../../../src/store/database/lock.ts';
import { readMigrations } from '../../../src/store/database/migrate.ts';
import { openPGlite } from '../../../src/store/database/pglite.ts';
import { restore } from '../../../src/store/database/restore.ts';
import { makeDataDir, openEmptyPGlite } from '../../helpers/database.ts';
import { aStoreWithRollout, completes, storeOn } from '../a-store.ts';

/** A database as its first two migrations left it, with a row in it. */
async function asOfTwoMigrationsAgo(dataDir: string) {
  const first = (await readMigrations()).migrationDirectories.slice(0, 2);
  const names = first.map(({ path }) => path);
  const open = () => openPGlite({ dataDir: clusterOf(dataDir) });
  const pglite = await open();
  await pglite.exec(`
    CREATE TABLE records AS SELECT * FROM _prisma_migrations
      WHERE migration_name IN ('${names.join("', '")}');
    ALTER TABLE records SET SCHEMA pgboss;
    DROP SCHEMA public CASCADE; CREATE SCHEMA public;
    ALTER TABLE pgboss.records SET SCHEMA public;
    ALTER TABLE records RENAME TO _prisma_migrations`);
  for (const { migrationFile } of first) await pglite.exec(migrationFile.content.value);
  await pglite.exec("INSERT INTO installation VALUES ('i', 'slack', 'T', 'Prøve')");
  await pglite.close();
  return {
    names,
    async applied() {
      const restored = await open();
      const { rows } = await restored.query<{ name: string }>(
        'SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at',
      );
      await restored.close();
      return rows.map(({ name }) => name);
    },
  };
}

const dumpsIn = (dataDir: string) =>
  readdirSync(backupsOf(dataDir))
    .filter((name) => name.endsWith('.tar.gz'))
    .toSorted();

const day = (number: number) => new Date(Date.UTC(2026, 1, number, 12));

describe('backups', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await makeDataDir();
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('bring back the same rows, and keep what was there before', async () => {
    const database = await openDatabase({ dataDir });
    const { store, rollout, by } = await aStoreWithRollout(database.prisma);
    const { rollout: kept } = await store.rollouts.change(rollout.id, by, completes('1', by));
    await database.close();
    const file = await backup(dataDir, day(1));
    const changed = await openDatabase({ dataDir });
    await storeOn(changed.prisma).rollouts.change(rollout.id, by, completes('2', by));
    await changed.close();

    const former = await restore(dataDir, file, day(2));

    const restored = await openDatabase({ dataDir });
    expect(await storeOn(restored.prisma).rollouts.get(rollout.id)).toEqual(kept);
    await restored.close();
    expect(former).toBe(join(dataDir, 'pglite.before-2026-02-02T12-00-00Z'));
    expect(readdirSync(dataDir).toSorted()).toEqual([
      'backups',
      'pglite',
      'pglite.before-2026-02-02T12-00-00Z',
    ]);
  });

  it('are made once a day while the bot runs, and seven are kept', async () => {
    const database = await openDatabase({ dataDir });
    if (database.kind !== 'embedded') throw new Error('not embedded');
    mkdirSync(backupsOf(dataDir));
    for (const at of [1, 2, 3, 4, 5, 6])
      writeFileSync(join(backupsOf(dataDir), `2026-02-0${at}.tar.gz`), '');
    for (const at of [7, 8, 8]) await dumpDaily(database.pglite, dataDir, day(at));
    await database.close();
    expect(dumpsIn(dataDir)).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((number) => `2026-02-0${number}.tar.gz`),
    );
    expect(await newestBackup(dataDir)).toBe(join(backupsOf(dataDir), '2026-02-08.tar.gz'));
  });

  it('are broken off when the bot stops, and leave no half of one behind', async () => {
    const database = await openDatabase({ dataDir });
    if (database.kind !== 'embedded') throw new Error('not embedded');
    const { pglite } = database;
    const over = new AbortController();
    const whole = pglite.dumpDataDir.bind(pglite);
    pglite.dumpDataDir = async (...of) => whole(...of).finally(() => over.abort());
    const dumping = dumpDaily(pglite, dataDir, day(1), over.signal);
    await expect(dumping).rejects.toThrow('aborted');
    await database.close();
    expect(readdirSync(backupsOf(dataDir))).toEqual([]);
  });

  it('take no place of another database’s, or of one that had far more rows', async () => {
    const database = await openDatabase({ dataDir });
    if (database.kind !== 'embedded') throw new Error('not embedded');
    await database.pglite.exec("INSERT INTO installation VALUES ('i', 'slack', 'T', 'Prøve')");
    await dumpDaily(database.pglite, dataDir, day(1));
    const note = (number: number) => join(backupsOf(dataDir), `2026-02-0${number}.json`);
    const { systemId, rows } = JSON.parse(readFileSync(note(1), 'utf8'));
    // As after a cut in writing it: the dump itself says whose it is.
    writeFileSync(note(1), '{"systemId":');
    const noted = [
      [2, { systemId: 'another', rows }],
      [3, { systemId, rows: rows * 2 + 1 }],
      [4, { systemId, rows: rows * 2 }],
    ] as const;
    for (const [number, contents] of noted) {
      writeFileSync(join(backupsOf(dataDir), `2026-02-0${number}.tar.gz`), '');
      writeFileSync(note(number), JSON.stringify(contents));
    }
    for (const number of [5, 6, 7, 8]) {
      writeFileSync(join(backupsOf(dataDir), `2026-02-0${number}.tar.gz`), '');
    }
    await dumpDaily(database.pglite, dataDir, day(9));
    await dumpDaily(database.pglite, dataDir, day(10));
    await database.close();
    expect(dumpsIn(dataDir)).toEqual(
      ['02', '03', '04', '05', '06', '07', '08', '09', '10'].map((at) => `2026-02-${at}.tar.gz`),
    );
  });

  it('taken while the bot runs are whole', async () => {
    const database = await openDatabase({ dataDir });
    if (database.kind !== 'embedded') throw new Error('not embedded');
    const { store, rollout, by } = await aStoreWithRollout(database.prisma);
    const writing = store.rollouts.change(rollout.id, by, completes('1', by));
    await Promise.all([writing, dumpDaily(database.pglite, dataDir, day(1))]);
    await database.close();
    const other = mkdtempSync(join(tmpdir(), 'fbs-bot-backup-'));
    await restore(other, join(backupsOf(dataDir), '2026-02-01.tar.gz'), day(2));
    const restored = await openDatabase({ dataDir: other });
    expect(await storeOn(restored.prisma).rollouts.get(rollout.id)).toMatchObject({
      municipality: 'Eksempel Kommune',
    });
    await restored.close();
    rmSync(other, { recursive: true });
  });

  it('are not made or put back while the bot runs', async () => {
    const database = await openDatabase({ dataDir });
    await expect(backup(dataDir, day(1))).rejects.toThrow(DataDirLocked);
    const file = join(dataDir, 'any.tar.gz');
    writeFileSync(file, '');
    await expect(restore(dataDir, file, day(1))).rejects.toThrow(DataDirLocked);
    await database.close();
  });

  it('that are none leave everything as it is', async () => {
    const database = await openDatabase({ dataDir });
    const { rollout } = await aStoreWithRollout(database.prisma);
    await database.close();
    const file = join(dataDir, 'broken.tar.gz');
    writeFileSync(file, 'no archive');
    await expect(restore(dataDir, file, day(1))).rejects.toThrow();
    const present = await openDatabase({ dataDir });
    expect(await storeOn(present.prisma).rollouts.get(rollout.id)).toEqual(rollout);
    await present.close();
  });

  it('that are cut off are refused in words, and leave everything as it is', async () => {
    const whole = readFileSync(await backup(dataDir, day(1)));
    const archive = gunzipSync(whole);
    const pieces = [
      whole.subarray(0, whole.length / 2),
      whole.subarray(0, -10),
      gzipSync(archive.subarray(0, (archive.length / 2) & ~511), { level: 1 }),
      gzipSync(''),
      Buffer.alloc(0),
    ];
    const before = readdirSync(dataDir, { recursive: true }).length;
    const file = join(dataDir, '..', `${basename(dataDir)}.tar.gz`);
    for (const piece of pieces) {
      writeFileSync(file, piece);
      await expect(restore(dataDir, file, day(2))).rejects.toThrow(`${file} is not a whole dump: `);
    }
    rmSync(file);
    expect(readdirSync(dataDir, { recursive: true })).toHaveLength(before);
  });

  it('that hold another program’s database are refused, and leave everything as it is', async () => {
    const another = await openEmptyPGlite();
    const file = join(dataDir, 'another.tar.gz');
    writeFileSync(file, await (await another.dumpDataDir('gzip')).bytes());
    await another.close();
    const before = readdirSync(dataDir, { recursive: true }).length;
    await expect(restore(dataDir, file, day(1))).rejects.toThrow('_prisma_migrations');
    expect(readdirSync(dataDir, { recursive: true })).toHaveLength(before);
  });

  it('are made before a database that holds something is migrated', async () => {
    const rollback = await asOfTwoMigrationsAgo(dataDir);
    const migrated = await openDatabase({ dataDir });
    expect(await migrated.prisma.rollout.count()).toBe(0);
    await migrated.close();
    const file = (await newestBackup(dataDir)) ?? '';
    expect(file).toMatch(/Z-before-migrating\.tar\.gz$/);

    await restore(dataDir, file, day(1));

    expect(await rollback.applied()).toEqual(rollback.names);
  });

  it('are refused from the command line with a reason', async () => {
    const script = (name: string) =>
      fileURLToPath(new URL(`../../../src/${name}`, import.meta.url));
    const run = (name: string, env = {}) =>
      spawnSync(process.execPath, [script(name)], {
        env: { ...process.env, DATA_DIR: dataDir, ...env },
        encoding: 'utf8',
      });
    const nothing = run('backup.ts', { DATA_DIR: join(dataDir, 'elsewhere') });
    const database = await openDatabase({ dataDir });
    const running = run('backup.ts');
    const which = run('restore.ts');
    await database.close();
    expect([nothing.status, running.status, which.status]).toEqual([1, 1, 1]);
    expect(nothing.stderr).toContain('no database in');
    expect(running.stderr).toContain(`process ${process.pid}`);
    expect(which.stderr).toContain('npm run restore -- ');
  });
});
