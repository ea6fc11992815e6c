import { expect, test } from 'vitest';
import type { Reply } from '../../src/bot/port/bot.ts';
import { createAnswers } from '../../src/hosts/answers.ts';
import type { Incoming } from '../../src/teams/activities.ts';
import { listen } from '../../src/teams/listeners.ts';
import type { TeamsParts } from '../../src/teams/parts.ts';

const reply: Reply = {
  card: { body: [{ type: 'text', text: 'Svar' }] },
  language: 'da',
  audience: 'caller',
};
const activity = {
  ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl: 'https://x.test/' },
  ...{ from: { id: '29:ida', aadObjectId: 'ida', name: 'Ida' }, recipient: { id: '28:bot' } },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
  text: 'status',
} as Incoming;

/** A bot that answers when it is told to, and a host that tells what it is sent. */
function aHost(typingAfterMs: number, command: () => Promise<Reply>) {
  const sent: string[] = [];
  const said: string[] = [];
  const reads: (boolean | undefined)[] = [];
  let typed: () => void = () => undefined;
  const isTyping = new Promise<void>((resolve) => {
    typed = resolve;
  });
  const host = {
    bot: { command, onlyReads: (line: string) => line === 'status' },
    store: {
      installations: { upsert: async () => ({ id: 'i1' }) },
      meet: async () => ({ person: { language: 'da' } }),
      references: { remember: async () => undefined },
    },
    connector: {
      send: async (_to: unknown, { type, summary }: { type: string; summary?: string }) => {
        sent.push(type);
        said.push(summary ?? '');
        if (type === 'typing') typed();
        return '1';
      },
    },
    requests: {
      once(_id: string, work: () => Promise<unknown>, onlyReads?: boolean) {
        reads.push(onlyReads);
        return work();
      },
    },
    answers: createAnswers(),
    typingAfterMs,
    now: () => new Date('2026-02-02T08:00:00Z'),
  } as unknown as TeamsParts;
  return { host, sent, said, reads, isTyping };
}

test('an answer that takes a while is announced', async () => {
  const { host, sent, isTyping } = aHost(1, async () => {
    await isTyping;
    return reply;
  });

  await listen(host)(activity);

  expect(sent).toEqual(['typing', 'message']);
});

test('one that comes at once is not', async () => {
  const { host, sent } = aHost(60_000, async () => reply);

  await listen(host)(activity);

  expect(sent).toEqual(['message']);
});

test.each([
  ['da-DK', 'Der gik noget galt hos FBS.'],
  ['en-GB', 'Something went wrong in FBS.'],
])('a message that comes to nothing is answered with a way on, in %s', async (locale, words) => {
  const { host, said } = aHost(60_000, async () => reply);
  const gone = new Error('the database is gone');
  host.store.installations.upsert = async () => {
    throw gone;
  };

  await expect(listen(host)({ ...activity, locale } as Incoming)).rejects.toBe(gone);

  expect(said).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['a line that only reads is not', {}, true],
  ['one that changes something is', { text: 'udført 1' }, false],
  [
    'a button that an older client sends is',
    { value: { action: 'task.start', value: 'r1 1' } },
    false,
  ],
])('%s looked up among what was done before a restart', async (_, said, isReading) => {
  const { host, reads } = aHost(60_000, async () => reply);

  await listen(host)({ ...activity, ...said } as Incoming).catch(() => undefined);

  expect(reads).toEqual([isReading]);
});
