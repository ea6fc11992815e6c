import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createWriteCheck } from '../../../src/store/database/write-check.ts';

function aCheck(write: () => Promise<void>, dataDir: string | null = null) {
  const logged: object[] = [];
  let monotonic = 0;
  const canWrite = createWriteCheck({
    pulse: { write },
    dataDir,
    now: () => new Date(),
    monotonic: () => monotonic,
    log: { error: (facts) => void logged.push(facts) },
  });
  return { canWrite, logged, pass: (ms: number) => (monotonic += ms) };
}

const well = async () => {};

it('writes a row and a file, and leaves nothing in the folder', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fbs-bot-write-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  expect(await aCheck(well, dataDir).canWrite()).toBe(true);
  expect(await readdir(dataDir)).toEqual([]);
});

it('tells and logs that the database takes no row, or the folder no file', async () => {
  const full = new Error('could not extend file');
  const { canWrite, logged } = aCheck(() => Promise.reject(full));
  expect(await canWrite()).toBe(false);
  expect(logged).toEqual([{ err: full }]);
  expect(await aCheck(well, '/dev/null/none').canWrite()).toBe(false);
});

it('writes at most every ten seconds, however many ask', async () => {
  let rows = 0;
  const { canWrite, pass } = aCheck(async () => {
    rows += 1;
  });
  await Promise.all(Array.from({ length: 2_000 }, canWrite));
  pass(9_999);
  await canWrite();
  expect(rows).toBe(1);
  pass(1);
  await canWrite();
  expect(rows).toBe(2);
});
