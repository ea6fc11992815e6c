/**
 * One process per data folder: two PGlite on the same cluster both seem to work, and lose rows. The
 * lock is a file beside the cluster that names its holder; a dead process's lock is removed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another living process has the data folder open. */
export class DataDirLocked extends Error {
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super(`${dataDir} is in use by process ${pid}. Stop that one first, or set another DATA_DIR.`);
    this.name = 'DataDirLocked';
    this.pid = pid;
  }
}

interface Holder {
  readonly pid: number;
  /** Tells the holder from a later process with the same number; null: the system does not say. */
  readonly startedAt: string | null;
}

/** @returns a function that unlocks it. @throws DataDirLocked */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  const file = join(dataDir, 'lock');
  const mine = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) });
  while (!create(file, mine)) {
    const found = read(file);
    const holder = found === null ? null : parse(found);
    if (holder && isAlive(holder)) throw new DataDirLocked(dataDir, holder.pid);
    if (holder || isOld(file)) reap(file, found);
    // It was let go of just now, or its holder is about to write its name.
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return () => {
    if (read(file) === mine) rmSync(file);
  };
}

/** Only looks. @throws DataDirLocked */
export function refuseIfLocked(dataDir: string): void {
  const pid = holderOf(dataDir);
  if (pid !== null) throw new DataDirLocked(dataDir, pid);
}

/** The living process that holds the folder; null: none. */
function holderOf(dataDir: string): number | null {
  const found = read(join(dataDir, 'lock'));
  const holder = found === null ? null : parse(found);
  return holder && isAlive(holder) ? holder.pid : null;
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

// Renamed before it is removed, so that of two who reap only one does; and looked at again, for
// it may be another's fresh lock by now.
function reap(file: string, dead: string | null): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = read(aside);
  if (taken !== dead && taken !== null) create(file, taken);
  rmSync(aside);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(content: string): Holder | null {
  try {
    const { pid, startedAt } = JSON.parse(content);
    return Number.isInteger(pid) ? { pid, startedAt: startedAt ?? null } : null;
  } catch {
    return null;
  }
}

function isOld(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > 1_000;
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, as another user.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return startedAt === null || now === null || startedAt === now;
}

/** When the process began, in the system's own words; null where it does not say. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // The name, in parentheses, may hold spaces; the start is the 20th field after it.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
      return `${boot} ${fields?.[19]}`;
    }
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
    }
  } catch {
    // Gone meanwhile, or not to be seen: the number alone must do.
  }
  return null;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
