/**
 * Runs a scenario in a process group and a temporary folder of its own: whatever it began (bots,
 * servers, timers, a mounted disk) ends with it, also when it is not through in time.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Told } from './scenario.ts';

export interface Run {
  readonly name: string;
  readonly kind: 'PGlite' | 'PostgreSQL';
  readonly scale: number;
  readonly minutes: number;
}

/** @throws Error when it fails, or is not through in time */
export async function bounded({ name, kind, scale, minutes }: Run): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'fbs-soak-'));
  // The server runs as a user of its own, who has to get in.
  await chmod(folder, 0o755);
  const child = fork(join(import.meta.dirname, 'one.ts'), [name, kind, String(scale)], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, TMPDIR: folder },
  });
  const end = () => {
    endGroup(child.pid);
    remove(folder);
  };
  process.once('exit', end);
  let told: Told | undefined;
  child.on('message', (message) => {
    told = message as Told;
  });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const exited = once(child, 'exit');
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    endGroup(child.pid);
  }, minutes * 60_000);
  await exited;
  clearTimeout(timer);
  end();
  process.off('exit', end);
  if (told !== undefined) return told;
  throw new Error(isLate ? `not through in ${minutes} min` : (reasonIn(said) ?? 'it ended'));
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it is gone.
  }
}

/** With what is mounted below it. */
function remove(folder: string): void {
  const mounts = existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '';
  for (const [, at = ''] of mounts.split('\n').map((line) => line.split(' '))) {
    if (at.startsWith(folder)) execFileSync('umount', ['-l', at]);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function reasonIn(said: string): string | undefined {
  return said.split('\n').find((line) => /^\w*Error: /.test(line));
}
