/**
 * The folder of the embedded database: made aside and moved into place when it is whole, and never
 * made anew where one was.
 */
import { existsSync } from 'node:fs';
import { rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { backupsOf, newestBackup } from './dumps.ts';

/** Where the cluster's files are. */
export function clusterOf(dataDir: string): string {
  return join(dataDir, 'pglite');
}

/** A restored cluster that is whole, and about to take its place. */
export function restoredOf(dataDir: string): string {
  return `${clusterOf(dataDir)}.restored`;
}

/**
 * The cluster that is in the folder; null: there is none.
 * @throws Error where half of one is
 */
export async function findCluster(dataDir: string): Promise<string | null> {
  const cluster = clusterOf(dataDir);
  // Where a restore was cut off between its two moves.
  if (!existsSync(cluster) && existsSync(restoredOf(dataDir))) {
    await rename(restoredOf(dataDir), cluster);
  }
  if (!existsSync(cluster)) return null;
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster;
  throw await unusable(
    dataDir,
    'PG_VERSION is missing, so it is empty or half a database. It has been left as it is',
  );
}

/**
 * @param make fills a folder that is not there yet
 * @throws Error where a database was that is gone, too
 */
export async function ensureCluster(
  dataDir: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const found = await findCluster(dataDir);
  if (found !== null) return found;
  if ((await newestBackup(dataDir)) !== null) {
    throw await unusable(dataDir, 'it is gone, but dumps of it are there');
  }
  const cluster = clusterOf(dataDir);
  const unfinished = `${cluster}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await make(unfinished);
  await rename(unfinished, cluster);
  return cluster;
}

/** What is wrong with the database in the folder, and the way out. */
export async function unusable(dataDir: string, why: string, cause?: unknown): Promise<Error> {
  const backups = backupsOf(dataDir);
  const newest = await newestBackup(dataDir);
  const out = newest
    ? `The newest dump is ${newest}; to go back to it: npm run restore -- ${newest} (what is there ` +
      `is moved aside). To begin with an empty database, move ${clusterOf(dataDir)} and ${backups} away.`
    : `There is no dump in ${backups}. To begin with an empty database, move ${clusterOf(dataDir)} away.`;
  const room = await roomIn(dataDir);
  return new Error(`The database in ${clusterOf(dataDir)} cannot be used: ${why}. ${room}${out}`, {
    cause,
  });
}

/** A full disk looks like a broken database. */
async function roomIn(dataDir: string): Promise<string> {
  const { bavail, bsize } = await statfs(dataDir);
  const megabytes = Math.floor((bavail * bsize) / 2 ** 20);
  return megabytes < 64 ? `The disk has ${megabytes} MB left: make room first. ` : '';
}
