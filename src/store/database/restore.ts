/**
 * Restores a dump of the embedded database beside the current one, and swaps them once it is known
 * to be good.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { stamp } from './backup.ts';
import { clusterOf, restoredOf } from './cluster.ts';
import { contentsOf, readDump } from './dumps.ts';
import { lockDataDir } from './lock.ts';
import { openPGlite } from './pglite.ts';

/**
 * Puts a copy in the place of what is there, which is moved aside and not removed.
 * @returns where the former cluster is now; null: there was none
 * @throws DataDirLocked while the bot runs; Error when the file is no whole dump of a bot
 */
export async function restore(dataDir: string, file: string, now: Date): Promise<string | null> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockDataDir(dataDir);
  try {
    const archive = await readDump(file);
    const cluster = clusterOf(dataDir);
    const former = `${cluster}.before-${stamp(now)}`;
    await unpack(archive, dataDir).catch((error: Error) => {
      throw new Error(`${file} cannot be restored: ${error.message}`, { cause: error });
    });
    const hasFormer = existsSync(cluster);
    if (hasFormer) await rename(cluster, former);
    await rename(restoredOf(dataDir), cluster);
    return hasFormer ? former : null;
  } finally {
    unlock();
  }
}

// Read through before it takes the place of the other: a file that is no dump of ours fails here.
async function unpack(archive: Buffer, dataDir: string): Promise<void> {
  const unpacking = `${clusterOf(dataDir)}.unpacking`;
  for (const left of [unpacking, restoredOf(dataDir)]) {
    await rm(left, { recursive: true, force: true });
  }
  try {
    const loadDataDir = new Blob([new Uint8Array(archive)]);
    const pglite = await openPGlite({ dataDir: unpacking, loadDataDir });
    try {
      await pglite.query('SELECT 1 FROM _prisma_migrations');
      await contentsOf(pglite);
    } finally {
      await pglite.close();
    }
    await rename(unpacking, restoredOf(dataDir));
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true });
    throw error;
  }
}
