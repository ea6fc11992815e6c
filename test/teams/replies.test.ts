import { expect, test } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import type { TeamsParts } from '../../src/teams/parts.ts';
import { tellPrivately } from '../../src/teams/replies.ts';
import type { Turn } from '../../src/teams/turns.ts';

const place = { installation: { id: 'i1' }, caller: 'ida', name: 'Kanalen' } as unknown as Turn;
const card = { body: [{ type: 'text', text: 'Svar' }] } as const;
const busy = (retryAfterSeconds: number) =>
  new PlatformError('retryable', 'throttled', { retryAfterSeconds });

/** A host that fails so, then takes what is written. */
function aHost(...failures: PlatformError[]) {
  const slept: number[] = [];
  const host = {
    sleep: async (ms: number) => void slept.push(ms),
    writer: {
      post: async () => {
        const failure = failures.shift();
        if (failure !== undefined) throw failure;
        return { conversation: 'a:1', message: '1' };
      },
    },
  } as unknown as TeamsParts;
  return { host, slept };
}

test('a private answer that Teams limits comes a moment later', async () => {
  const { host, slept } = aHost(busy(2), busy(30));

  expect(await tellPrivately(host, place, { card, language: 'da' })).toBe(true);
  expect(slept).toEqual([2_000, 5_000]);
});

test('one that is limited for longer than Teams waits fails', async () => {
  const { host } = aHost(busy(30), busy(30), busy(30));

  await expect(tellPrivately(host, place, { card, language: 'da' })).rejects.toMatchObject({
    kind: 'retryable',
  });
});
