/** How much anybody gets in the whole programme; OPERATING.md tells it in numbers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../src/plans/index.ts';
import type { PrintedMessage } from '../../src/simulation/message.ts';
import { da } from '../../src/texts/da.ts';
import { besidesRoles, dayOf, lateStory, scriptOf, simulated } from './a-simulation.ts';

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

const daysOff = `
  2026-04-02 2026-04-03 2026-04-05 2026-04-06 2026-05-14 2026-05-24 2026-05-25 2026-12-24 2026-12-25
  2026-12-26 2026-12-31 2027-01-01`;

const isOnDayOff = (message: PrintedMessage) => {
  const weekday = new Date(dayOf(message)).getUTCDay();
  return weekday === 0 || weekday === 6 || daysOff.includes(dayOf(message));
};

describe('in the thirteen months of the programme, where all ten roles are held,', () => {
  let messages: readonly PrintedMessage[];
  beforeAll(async () => {
    ({ messages } = await simulated('--staffed', 'all'));
  });

  it('everybody gets something, and nobody much', () => {
    const most = { channel: 36, projektleder: 36 };
    expect(above(most, messages)).toEqual([]);
    expect(Object.values(counted(messages)).filter((count) => count < 5)).toEqual([]);
  });

  it('nothing comes on a day off, and everything at nine o’clock in winter and in summer', () => {
    const told = besidesRoles(messages);
    expect(told.filter(isOnDayOff)).toEqual([]);
    expect(new Set(told.map(({ at }) => at.slice(10)))).toEqual(
      new Set(['T09:00:00+01:00', 'T09:00:00+02:00']),
    );
    const receivers = told.map((message) => JSON.stringify([dayOf(message), message.to]));
    expect(new Set(receivers).size).toBe(receivers.length);
  });
});

describe('in the thirteen months of the programme', () => {
  it('vacant roles cost whoever hears of them no more than a message a week', async () => {
    const staffed = ['systemansvarlig', 'faglig-leder', 'tekniker', 'rolleadministrator'];
    const { messages, warnings } = await simulated(
      ...['--staffed', staffed.join(), '--script', scriptOf(lateStory)],
    );
    expect(warnings).toEqual([]);
    expect(besidesRoles(messages).filter(isOnDayOff)).toEqual([]);
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
