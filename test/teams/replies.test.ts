import { expect, test } from 'vitest';
import { type Message, PlatformError, type Target } from '../../src/bot/port/platform.ts';
import type { Card } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import type { Installation } from '../../src/store/store.ts';
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
  const posted: Card[] = [];
  const host = {
    sleep: async (ms: number) => void slept.push(ms),
    writer: {
      post: async (_installation: Installation, _to: Target, { card }: Message) => {
        const failure = failures.shift();
        if (failure !== undefined) throw failure;
        posted.push(card);
        return { conversation: 'a:1', message: '1' };
      },
    },
  } as unknown as TeamsParts;
  return { host, slept, posted };
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

test('one that is too long for one message comes whole in several', async () => {
  const { host, posted } = aHost(busy(1));
  const texts = Array.from({ length: 30 }, (_, n) => `${n}: ${'langt '.repeat(100)}slut`);
  const rows = texts.map((text) => ({ text }));

  await tellPrivately(host, place, {
    card: { title: 'Log', body: [{ type: 'rows', rows }] },
    language: 'da',
  });

  expect(posted.length).toBeGreaterThan(1);
  expect(posted[0]?.title).toBe(`Log (1/${posted.length})`);
  const said = posted.map(cardText).join('\n');
  for (const text of texts) expect(said).toContain(text);
});
