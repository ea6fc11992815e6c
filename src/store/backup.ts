/**
 * Copies of the embedded database: one a day by the running bot, of which the last seven are kept,
 * and one whenever `npm run backup` asks. A server's own tools look after a server.
 */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { clusterOf } from './database.ts';
import { lockDataDir } from './lock.ts';

const kept = 7;
const daily = /^\d{4}-\d\d-\d\d\.tar\.gz$/;

export function backupsOf(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** The newest copy, of either kind; null: none. */
export async function newestBackup(dataDir: string): Promise<string | null> {
  const names = await readdir(backupsOf(dataDir)).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.tar.gz'))
    .toSorted()
    .at(-1);
  return newest === undefined ? null : join(backupsOf(dataDir), newest);
}

/** Makes the day's copy unless there is one, and removes the eighth. Days are UTC's. */
export async function dumpDaily(pglite: PGlite, dataDir: string, now: Date): Promise<void> {
  const folder = backupsOf(dataDir);
  const file = join(folder, `${now.toISOString().slice(0, 10)}.tar.gz`);
  if (existsSync(file)) return;
  await dump(pglite, file);
  const all = (await readdir(folder)).filter((name) => daily.test(name)).toSorted();
  for (const name of all.slice(0, -kept)) await rm(join(folder, name));
}

/**
 * Makes a copy that stays until somebody removes it, while the bot is stopped.
 * @returns its file
 * @throws DataDirLocked while the bot runs
 */
export async function backup(dataDir: string, now: Date): Promise<string> {
  const cluster = clusterOf(dataDir);
  if (!existsSync(cluster)) throw new Error(`There is no database in ${dataDir}.`);
  const unlock = await lockDataDir(dataDir);
  try {
    const pglite = await PGlite.create({ dataDir: cluster });
    const file = join(backupsOf(dataDir), `${stamp(now)}.tar.gz`);
    await dump(pglite, file).finally(() => pglite.close());
    return file;
  } finally {
    unlock();
  }
}

/**
 * Puts a copy in the place of what is there, which is moved aside and not removed.
 * @returns where the former cluster is now; null: there was none
 * @throws DataDirLocked while the bot runs
 */
export async function restore(dataDir: string, file: string, now: Date): Promise<string | null> {
  const content = new Blob([await readFile(file)]);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockDataDir(dataDir);
  try {
    const cluster = clusterOf(dataDir);
    const restored = `${cluster}.restored`;
    const former = `${cluster}.before-${stamp(now)}`;
    await unpack(content, restored);
    const hasFormer = existsSync(cluster);
    if (hasFormer) await rename(cluster, former);
    await rename(restored, cluster);
    return hasFormer ? former : null;
  } finally {
    unlock();
  }
}

// Asked something before it takes the place of the other: a file that is no dump fails here.
async function unpack(content: Blob, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const pglite = await PGlite.create({ dataDir: folder, loadDataDir: content });
  await pglite.query('SELECT 1 FROM _prisma_migrations').finally(() => pglite.close());
}

// Whole and on the disk before it has its name: nobody takes half a file for a copy.
async function dump(pglite: PGlite, file: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const content = await pglite.dumpDataDir('gzip');
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w', 0o600);
  await handle.writeFile(content.stream());
  await handle.sync();
  await handle.close();
  await rename(unfinished, file);
}

/** '2026-02-12T08-00-00Z': an instant as a file name on every system. */
function stamp(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}
