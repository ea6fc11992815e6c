/**
 * Copies of the embedded database: one a day by the running bot, of which the last seven are kept,
 * one before it is migrated, and one whenever `npm run backup` asks. A server's own tools look
 * after a server.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { findCluster } from './cluster.ts';
import { backupsOf, contentsOf, retire, writeDump } from './dumps.ts';
import { lockDataDir } from './lock.ts';
import { openPGlite } from './pglite.ts';

const daily = { kind: /^\d{4}-\d\d-\d\d\.tar\.gz$/, kept: 7 };
const beforeMigrating = { kind: /-before-migrating\.tar\.gz$/, kept: 3 };

/**
 * Makes the day's copy unless there is one, and removes the eighth. Days are UTC's.
 * @param signal breaks it off, as writeDump has it
 */
export async function dumpDaily(
  pglite: PGlite,
  dataDir: string,
  now: Date,
  signal?: AbortSignal,
): Promise<void> {
  const folder = backupsOf(dataDir);
  const file = join(folder, `${now.toISOString().slice(0, 10)}.tar.gz`);
  if (existsSync(file)) return;
  const contents = await writeDump(pglite, file, signal);
  await retire(folder, daily.kind, daily.kept, contents);
}

/** The way back to the version before, unless there is nothing to go back to. */
export async function dumpBeforeMigrating(
  pglite: PGlite,
  dataDir: string,
  now: Date,
): Promise<void> {
  const { rows } = await contentsOf(pglite);
  if (rows === 0) return;
  const folder = backupsOf(dataDir);
  const contents = await writeDump(pglite, join(folder, `${stamp(now)}-before-migrating.tar.gz`));
  await retire(folder, beforeMigrating.kind, beforeMigrating.kept, contents);
}

/**
 * Makes a copy that stays until somebody removes it, while the bot is stopped.
 * @returns its file
 * @throws DataDirLocked while the bot runs
 */
export async function backup(dataDir: string, now: Date): Promise<string> {
  if (!existsSync(dataDir)) throw new Error(`There is no database in ${dataDir}.`);
  const unlock = await lockDataDir(dataDir);
  try {
    const cluster = await findCluster(dataDir);
    if (cluster === null) throw new Error(`There is no database in ${dataDir}.`);
    const pglite = await openPGlite({ dataDir: cluster });
    const file = join(backupsOf(dataDir), `${stamp(now)}.tar.gz`);
    await writeDump(pglite, file).finally(() => pglite.close());
    return file;
  } finally {
    unlock();
  }
}

/** '2026-02-12T08-00-00Z': an instant as a file name on every system. */
export function stamp(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}
