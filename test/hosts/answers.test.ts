import { expect, test } from 'vitest';
import { createAnswers } from '../../src/hosts/answers.ts';

/** The store's memory of requests, as two processes share it. */
function aMemory() {
  const seen = new Set<string>();
  return {
    async once<T>(id: string, work: () => Promise<T>) {
      if (seen.has(id)) return undefined;
      seen.add(id);
      return work();
    },
  };
}

/** As a platform uses them. */
function createRepeats(memory: ReturnType<typeof aMemory>) {
  const answers = createAnswers();
  return {
    once: <T>(id: string, work: () => Promise<T>) => answers.reuse(id, () => memory.once(id, work)),
  };
}

test('a repetition is answered as the first, and does nothing', async () => {
  let runs = 0;
  const repeats = createRepeats(aMemory());
  const work = async () => `run ${++runs}`;

  const answers = await Promise.all([repeats.once('1', work), repeats.once('1', work)]);

  expect([...answers, await repeats.once('1', work)]).toEqual(['run 1', 'run 1', 'run 1']);
});

test('what another process has done is not done again', async () => {
  const memory = aMemory();
  await createRepeats(memory).once('1', async () => 'there');

  expect(await createRepeats(memory).once('1', async () => 'here')).toBeUndefined();
});

test('a failure is told to repetitions too', async () => {
  const repeats = createRepeats(aMemory());
  const fails = () => repeats.once('1', () => Promise.reject(new Error('no')));

  await expect(fails()).rejects.toThrow('no');
  await expect(fails()).rejects.toThrow('no');
});

test('only the newest answers are kept in mind', async () => {
  const repeats = createRepeats(aMemory());
  for (let id = 0; id <= 200; id += 1) await repeats.once(String(id), async () => id);

  expect(await repeats.once('200', async () => -1)).toBe(200);
  expect(await repeats.once('0', async () => -1)).toBeUndefined();
});
