import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataDirLocked, lockDataDir } from '../../../src/store/database/lock.ts';
import { firstWords } from '../../helpers/first-words.ts';

const lockModule = JSON.stringify(
  new URL('../../../src/store/database/lock.ts', import.meta.url).href,
);
/** Takes the lock, says so, and lives on; or says who has it. */
const program = `
  import { lockDataDir } from ${lockModule};
  try {
    await lockDataDir(process.argv[1]);
    console.log('locked');
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.message);
    process.exit(1);
  }`;

describe('the lock of the data folder', () => {
  let dataDir: string;
  let children: ChildProcess[];

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'fbs-bot-lock-'));
    children = [];
  });
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true });
  });

  const run = async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return { child, said: (await firstWords(child.stdout)).trim() };
  };
  const kill = async (child: ChildProcess) => {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };

  it('turns a second process away at once, and names the first', async () => {
    const first = await run();
    const began = performance.now();
    const second = await run();
    const [code] =
      second.child.exitCode === null ? await once(second.child, 'exit') : [second.child.exitCode];
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(first.said).toBe('locked');
    expect(second.said).toContain(`process ${first.child.pid}`);
    expect(code).toBe(1);
  });

  it('passes to the next when its holder was killed', async () => {
    const first = await run();
    await kill(first.child);
    const second = await run();
    expect(second.said).toBe('locked');
    expect(readdirSync(dataDir)).toEqual(['lock']);
  });

  it('goes to exactly one of four who find a dead one at the same time', async () => {
    const first = await run();
    await kill(first.child);
    const others = await Promise.all([run(), run(), run(), run()]);
    expect(others.filter(({ said }) => said === 'locked')).toHaveLength(1);
  });

  it('is refused to the same process a second time, until it is let go of', async () => {
    const unlock = await lockDataDir(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toThrow(DataDirLocked);
    unlock();
    const again = await lockDataDir(dataDir);
    again();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is not held by a later process that happens to have the number', async () => {
    const file = join(dataDir, 'lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
    const unlock = await lockDataDir(dataDir);
    expect(JSON.parse(readFileSync(file, 'utf8')).startedAt).not.toBe('long ago');
    unlock();
  });

  it.each(['', 'garbage', '{"pid":"x"}'])('survives a torn lock file: %j', async (content) => {
    const file = join(dataDir, 'lock');
    writeFileSync(file, content);
    utimesSync(file, new Date(0), new Date(0));
    const unlock = await lockDataDir(dataDir);
    unlock();
    expect(readdirSync(dataDir)).toEqual([]);
  });
});
