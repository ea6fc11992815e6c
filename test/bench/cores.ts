/** Which cores a process may use: Linux with taskset alone. */
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Bots on some cores, all else on others: with four or more a core for each of two bots, with fewer
 * both bots on the first.
 */
export function sharedOut(): { readonly bots: string; readonly others: string } | null {
  const cores = availableParallelism();
  if (process.platform !== 'linux' || cores < 2) return null;
  const first = cores >= 4 ? 2 : 1;
  const range = (from: number, to: number) => (from === to ? `${from}` : `${from}-${to}`);
  return { bots: range(0, first - 1), others: range(first, cores - 1) };
}

/** From now on, with what it starts from now on. @returns whether it could be done */
export function pin(pid: number | undefined, cores: string): boolean {
  try {
    execFileSync('taskset', ['-a', '-p', '-c', cores, String(pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
