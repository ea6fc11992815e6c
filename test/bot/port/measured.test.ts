import { describe, expect, it } from 'vitest';
import type { Bot, Reply } from '../../../src/bot/port/bot.ts';
import { measured } from '../../../src/bot/port/measured.ts';

const reply: Reply = { card: { body: [] }, language: 'da', audience: 'caller' };
const request = {
  installation: { id: 'i', platform: 'local', externalId: 'local', name: '' },
  caller: 'U1',
  conversation: { externalId: 'C1', kind: 'channel' },
} as const;

/** A measured bot, and what was timed: 'command status', with '…' until it ended. */
function aMeasuredBot(answer: () => Promise<Reply> = async () => reply) {
  const timed: string[] = [];
  const bot: Bot = {
    ...{ command: answer, action: answer, file: answer, home: answer, welcome: answer },
    taskOf: answer,
    onlyReads: () => false,
    departed: async () => {},
    search: async () => ({ hits: [], language: 'da', nothing: null }),
    look: async () => null,
    taskCard: async () => null,
    exported: async () => ({ reply, file: null }),
  };
  const startTimer = (kind: string, name: string) => {
    const index = timed.push(`${kind} ${name}…`) - 1;
    return () => {
      timed[index] = `${kind} ${name}`;
    };
  };
  return { timed, bot: measured(bot, startTimer) };
}

describe('a measured bot', () => {
  it.each([
    ['', 'status'],
    ['status', 'status'],
    ['UDFOERT 2', 'done'],
    ['done 2 a note', 'done'],
    ['"hjælp"', 'help'],
    ['Et Personnavn', 'unknown'],
    ['constructor', 'unknown'],
    ['x'.repeat(10_000), 'unknown'],
  ])('times the line %j as %s', async (line, name) => {
    const { bot, timed } = aMeasuredBot();

    expect(await bot.command({ ...request, line })).toBe(reply);
    expect(timed).toEqual([`command ${name}`]);
  });

  it.each([
    ['task.start', 'task.start'],
    ['share', 'share'],
    ['Et Personnavn', 'unknown'],
    ['constructor', 'unknown'],
  ])('times the action %j as %s', async (action, name) => {
    const { bot, timed } = aMeasuredBot();

    await bot.action({ ...request, action, value: 'Et Personnavn' });

    expect(timed).toEqual([`action ${name}`]);
  });

  it('times what fails too, and lets it fail', async () => {
    const { bot, timed } = aMeasuredBot(() => Promise.reject(new Error('a fault')));

    await expect(bot.command({ ...request, line: 'status' })).rejects.toThrow('a fault');
    expect(timed).toEqual(['command status']);
  });
});
