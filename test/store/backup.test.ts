import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup, backupsOf, dumpDaily, newestBackup, restore } from '../../src/store/backup.ts';
import { openDatabase } from '../../src/store/database.ts';
import { DataDirLocked } from '../../src/store/lock.ts';
import { makeDataDir } from '../helpers/database.ts';
import { aStoreWithRollout, completes, storeOn } from './a-store.ts';

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
    expect(readdirSync(backupsOf(dataDir)).toSorted()).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((number) => `2026-02-0${number}.tar.gz`),
    );
    expect(await newestBackup(dataDir)).toBe(join(backupsOf(dataDir), '2026-02-08.tar.gz'));
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

  it('are refused from the command line with a reason', async () => {
    const script = (name: string) => fileURLToPath(new URL(`../../src/${name}`, import.meta.url));
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
