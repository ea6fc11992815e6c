/** The disk of the embedded database is really full, and has room again. */
import { randomBytes } from 'node:crypto';
import { cp, readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { planOf } from '../../../src/plans/index.ts';
import { databaseFault } from '../../../src/process/database-fault.ts';
import { faultsIn, type HealthParts, healthOf } from '../../../src/process/health.ts';
import { backingOff } from '../../../src/scheduler/back-off.ts';
import { dumpDaily } from '../../../src/store/database/backup.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { createWriteCheck } from '../../../src/store/database/write-check.ts';
import { createStore } from '../../../src/store/index.ts';
import { makeDataDir } from '../../helpers/database.ts';
import { aSmallDisk, type DiskKind, diskKinds } from '../../helpers/small-disk.ts';

const today = new Date('2026-02-10T08:00:00Z');

/** The bot's parts that write, on a disk that can be full. */
async function onASmallDisk(kind: DiskKind) {
  const disk = await aSmallDisk(kind);
  const dataDir = join(disk.folder, 'data');
  const template = await makeDataDir();
  await cp(template, dataDir, { recursive: true });
  await rm(template, { recursive: true });
  const database = await openDatabase({ dataDir });
  if (database.kind !== 'embedded') throw new Error('not embedded');
  const { prisma, pglite } = database;
  onTestFinished(async () => {
    await database.close();
    await disk.remove();
  });
  const store = createStore({ prisma, plan: planOf });
  const logged: unknown[] = [];
  let monotonic = 0;
  const canWrite = createWriteCheck({
    ...{ pulse: store.pulse, dataDir, now: () => today, monotonic: () => monotonic },
    log: { error: ({ err }: { err?: unknown }) => void logged.push(err) },
  });
  const faults = async () => {
    monotonic += 10_000;
    const isWell = { silentFor: () => 0, isMoved: () => false, isInDoubt: () => false };
    const parts: HealthParts = {
      ...{ store, canWrite, databaseKind: 'embedded', heart: isWell, clock: isWell },
      ...{ watch: isWell, queue: { healthy: () => true }, hosts: () => [] },
    };
    return faultsIn(await healthOf(parts));
  };
  let tries = 0;
  const chores = backingOff(async () => {
    tries += 1;
    await dumpDaily(pglite, dataDir, today);
  }, 60);
  /** What nobody can make smaller. */
  const write = () =>
    prisma.localMessage.create({
      data: {
        conversation: 'C',
        author: 'bot',
        text: randomBytes(20_000).toString('hex'),
        at: today,
      },
    });
  const dumps = () => readdir(join(dataDir, 'backups')).catch(() => []);
  return { disk, prisma, logged, faults, chores, tries: () => tries, write, dumps };
}

/** Files of the folder that this process has open; null: the system does not tell. */
async function openFiles(folder: string): Promise<string[] | null> {
  const all = await readdir('/proc/self/fd').catch(() => null);
  if (all === null) return null;
  const files = await Promise.all(all.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return files.filter((file) => file.startsWith(folder) && file.includes('/backups/'));
}

it.each(diskKinds)(
  'a full disk (%s) is told, and costs nothing once there is room',
  async (kind) => {
    const { disk, prisma, logged, faults, chores, tries, write, dumps } = await onASmallDisk(kind);
    expect(await faults()).toEqual([]);
    let written = 0;
    const writes = async (most: number) => {
      for (; written < most; written += 1) await write();
    };
    await writes(3);

    await disk.fill();
    const refused = await writes(2_000).catch((error: unknown) => error);

    const noSpace = { code: '53100', message: expect.stringMatching(/no space left/i) };
    expect(databaseFault(refused)).toEqual(noSpace);
    expect(await faults()).toEqual(['database']);
    expect(logged).toEqual([expect.objectContaining({ code: 'ENOSPC' })]);
    await expect(chores()).rejects.toMatchObject({ code: 'ENOSPC' });
    await chores();
    expect(tries()).toBe(1);
    expect(await dumps()).toEqual([]);
    expect((await openFiles(disk.folder)) ?? []).toEqual([]);
    await expect(chores()).rejects.toMatchObject({ code: 'ENOSPC' });
    for (let round = 0; round < 3; round += 1) await chores();
    expect(tries()).toBe(2);
    expect(await prisma.localMessage.count()).toBe(written);

    await disk.makeRoom();
    expect(await faults()).toEqual([]);
    await writes(written + 3);
    await chores();
    expect(await prisma.localMessage.count()).toBe(written);
    expect(await dumps()).toEqual(['2026-02-10.json', '2026-02-10.tar.gz']);
  },
);
