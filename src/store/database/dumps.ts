/**
 * Dumps of the embedded database as files: whole or not there, each with a note beside it of what
 * it holds, so that a dump of something else, or of little, never takes an older one's place.
 */
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import type { PGlite } from '@electric-sql/pglite';

/** What tells one database from another, and a full one from an empty one. */
export interface Contents {
  /** PostgreSQL's own number of the cluster; a restored one keeps it. */
  readonly systemId: string;
  /** In all tables that only grow; null: it was not noted. */
  readonly rows: number | null;
}

export function backupsOf(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** The newest dump, of any kind; null: none. */
export async function newestBackup(dataDir: string): Promise<string | null> {
  const names = await readdir(backupsOf(dataDir)).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.tar.gz'))
    .toSorted()
    .at(-1);
  return newest === undefined ? null : join(backupsOf(dataDir), newest);
}

/** Reads every row: what cannot be read is found here. */
export async function contentsOf(pglite: PGlite): Promise<Contents> {
  const { rows: tables } = await pglite.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname NOT IN ('seen_request', 'local_message')`,
  );
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${name})`).join(' + ');
  const { rows } = await pglite.query<{ id: string; rows: number }>(
    `SELECT system_identifier::text AS id, (${counts || '0'})::int AS rows FROM pg_control_system()`,
  );
  return { systemId: rows[0]?.id ?? '', rows: rows[0]?.rows ?? 0 };
}

/**
 * Whole and on the disk before it has its name: nobody takes half a file for a dump. Compressed here,
 * for as long as PGlite itself does that it answers nobody, and cannot be closed.
 * @throws when `signal` breaks it off
 */
export async function writeDump(
  pglite: PGlite,
  file: string,
  signal?: AbortSignal,
): Promise<Contents> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const contents = await contentsOf(pglite);
  signal?.throwIfAborted();
  const dump = await pglite.dumpDataDir('none');
  const unfinished = `${file}.part`;
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      await pipeline(dump.stream(), createGzip(), (part) => handle.writeFile(part), { signal });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await writeFile(noteOf(file), JSON.stringify(contents), { mode: 0o600 });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return contents;
}

/**
 * Removes the oldest of a kind, except what the database of today could not take the place of.
 * @param kind their names @param today what the newest holds
 */
export async function retire(
  folder: string,
  kind: RegExp,
  kept: number,
  today: Contents,
): Promise<void> {
  const names = (await readdir(folder)).filter((name) => kind.test(name)).toSorted();
  const files = names.map((name) => join(folder, name));
  if (files.length <= kept) return;
  const replaceable = [];
  for (const file of files) if (replaces(today, await noted(file))) replaceable.push(file);
  for (const file of replaceable.slice(0, -kept)) {
    await rm(file);
    await rm(noteOf(file), { force: true });
  }
}

/** @returns the archive in it. @throws Error when the file is cut off, or no dump */
export async function readDump(file: string): Promise<Buffer> {
  const archive = await promisify(gunzip)(await readFile(file)).catch((error: Error) => {
    throw new Error(`${file} is not a whole dump: ${error.message}`, { cause: error });
  });
  if (filesIn(archive) === null) throw new Error(`${file} is not a whole dump: its end is missing`);
  return archive;
}

/** Far fewer rows are half as many: what only grows does not come to that by itself. */
function replaces(today: Contents, older: Contents | null): boolean {
  if (older === null) return true;
  const isFar = older.rows !== null && today.rows !== null && today.rows * 2 < older.rows;
  return older.systemId === today.systemId && !isFar;
}

/** null: nothing can be read from it, so nothing is lost with it. */
async function noted(file: string): Promise<Contents | null> {
  const note = await readFile(noteOf(file), 'utf8')
    .then(parsed)
    .catch(() => null);
  if (note !== null) return note;
  const archive = await readDump(file).catch(() => null);
  const systemId = archive && systemIdIn(archive);
  return systemId === null ? null : { systemId, rows: null };
}

/** From pg_control's first eight bytes: a dump from before notes were written. */
function systemIdIn(archive: Buffer): string | null {
  const at = filesIn(archive)?.get('global/pg_control');
  return at === undefined ? null : String(archive.readBigUInt64LE(at));
}

/** Where each file of a tar archive begins; null: the empty block at its end is missing. */
function filesIn(archive: Buffer): ReadonlyMap<string, number> | null {
  const files = new Map<string, number>();
  const text = (from: number, to: number) => archive.toString('latin1', from, to).split('\0', 1)[0];
  for (let at = 0; at + 512 <= archive.length; ) {
    const name = text(at, at + 100);
    if (!name) return files;
    files.set(name.replace(/^[./]+/, ''), at + 512);
    const size = Number.parseInt(text(at + 124, at + 136) ?? '', 8) || 0;
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return null;
}

/** @throws Error when it was cut off: then the dump itself is asked */
function parsed(note: string): Contents {
  return JSON.parse(note);
}

function noteOf(file: string): string {
  return file.replace(/\.tar\.gz$/, '.json');
}
