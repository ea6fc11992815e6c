/**
 * A disk that can be full: a small tmpfs where one may be mounted, which takes root on Linux; and one
 * that is imitated in this process, where writes that make a file longer find no room.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { appendFile, mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
  remove(): Promise<void>;
}

export type DiskKind = 'mounted' | 'imitated';

/** Those that there can be here. */
export const diskKinds: readonly DiskKind[] =
  process.platform === 'linux' && process.getuid?.() === 0 && canMount()
    ? ['imitated', 'mounted']
    : ['imitated'];

export async function aSmallDisk(kind: DiskKind): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'fbs-bot-disk-'));
  return kind === 'mounted' ? mounted(folder) : imitated(folder);
}

function canMount(): boolean {
  const folder = fs.mkdtempSync(join(tmpdir(), 'fbs-bot-disk-'));
  try {
    mount(folder);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder], { stdio: 'pipe' });
}

function mounted(folder: string): SmallDisk {
  mount(folder);
  const filler = join(folder, 'filler');
  return {
    folder,
    async fill() {
      const { bavail, bsize } = await statfs(folder);
      await appendFile(filler, Buffer.alloc(bavail * bsize));
    },
    makeRoom: () => rm(filler),
    async remove() {
      execFileSync('umount', ['-l', folder]);
      await rm(folder, { recursive: true });
    },
  };
}

/** PGlite writes by `fs.writeSync`, dumps and checks by file handles. */
async function imitated(folder: string): Promise<SmallDisk> {
  const handle = await open(folder);
  const handles = Object.getPrototypeOf(handle);
  await handle.close();
  const { writeSync } = fs;
  const { writeFile } = handles;
  const makeRoom = async () => {
    Object.assign(fs, { writeSync });
    handles.writeFile = writeFile;
  };
  return {
    folder,
    async fill() {
      const full = (fd: number, data: Uint8Array, ...[offset, length, position]: number[]) => {
        const before = fs.fstatSync(fd);
        const end = (position ?? before.size) + (length ?? data.length);
        if (before.isFile() && end > before.size) throw noSpace();
        return writeSync(fd, data, offset, length, position);
      };
      Object.assign(fs, { writeSync: full });
      handles.writeFile = () => Promise.reject(noSpace());
    },
    makeRoom,
    async remove() {
      await makeRoom();
      await rm(folder, { recursive: true });
    },
  };
}

function noSpace(): Error {
  const told = { code: 'ENOSPC', errno: -28, syscall: 'write' };
  return Object.assign(new Error('ENOSPC: no space left on device, write'), told);
}
