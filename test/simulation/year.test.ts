/** How much anybody gets in the whole programme; OPERATING.md tells it in numbers. */
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/plans/index.ts';
import type { PrintedMessage } from '../../src/simulation/message.ts';
import { da } from '../../src/texts/da.ts';
import { lateStory, scriptOf, simulated } from './a-simulation.ts';

const { roles } = planOf('fbs-2.0');

/** By role, and of the channel. */
function counted(messages: readonly PrintedMessage[]): Record<string, number> {
  const receivers = messages.map(({ to }) => (to.type === 'person' ? to.role : 'channel'));
  const names = ['channel', ...roles.map(({ key }) => key)];
  return Object.fromEntries(
    names.map((name) => [name, receivers.filter((one) => one === name).length]),
  );
}

/** Those that get more than so many, or than the ten that are enough for anybody else. */
function above(most: Readonly<Record<string, number>>, messages: readonly PrintedMessage[]) {
  return Object.entries(counted(messages)).filter(([name, count]) => count > (most[name] ?? 10));
}

describe('in the thirteen months of the programme', () => {
  it('everybody gets something, and nobody much, where all ten roles are held', async () => {
    const { messages } = await simulated('--staffed', 'all');
    const most = { channel: 36, projektleder: 36 };
    expect(above(most, messages)).toEqual([]);
    expect(Object.values(counted(messages)).filter((count) => count < 5)).toEqual([]);
  });

  it('vacant roles cost whoever hears of them no more than a message a week', async () => {
    const staffed = ['systemansvarlig', 'faglig-leder', 'tekniker', 'rolleadministrator'];
    const { messages, warnings } = await simulated(
      ...['--staffed', staffed.join(), '--script', scriptOf(lateStory)],
    );
    expect(warnings).toEqual([]);
    const most = { channel: 38, projektleder: 52, 'faglig-leder': 29 };
    expect(above(most, messages)).toEqual([]);
    // One that is among other things is in the overview of the week.
    const weekly = messages.filter(({ items }) =>
      items.some((item) => 'rule' in item && item.rule.startsWith('riskLeft')),
    );
    expect(weekly.filter(({ items, kind }) => items.length > 1 && kind === 'vacancy')).toEqual([]);
    // None goes out that says there is nothing to do.
    const idle = [da.notice.stillVacant, da.reminder.titleDone];
    expect(messages.filter(({ text }) => idle.some((words) => text.includes(words)))).toEqual([]);
  });
});
