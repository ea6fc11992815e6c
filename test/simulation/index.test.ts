import { describe, expect, it, vi } from 'vitest';
import type { Message } from '../../src/simulation/message.ts';
import { writeTemporary } from './a-file.ts';
import { scriptOf, simulated, solving } from './a-simulation.ts';

// Each begins a database of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Once a week as long as nobody does anything, past every day off. */
const everyWeek = `
  2026-03-23 2026-03-30 2026-04-09 2026-04-16 2026-04-23 2026-04-30 2026-05-07 2026-05-15 2026-05-22
  2026-06-01 2026-06-08 2026-06-15 2026-06-22 2026-06-29 2026-07-06 2026-07-13 2026-07-20 2026-07-27
  2026-08-03 2026-08-10 2026-08-17 2026-08-24 2026-08-31 2026-09-07 2026-09-14 2026-09-21 2026-09-28
  2026-10-05 2026-10-12 2026-10-19 2026-10-26 2026-11-02 2026-11-09 2026-11-16 2026-11-23 2026-11-30
  2026-12-07 2026-12-14 2026-12-21 2026-12-30 2027-01-08 2027-01-15 2027-01-22 2027-01-29 2027-02-05
  2027-02-12 2027-02-19 2027-02-26`;

const daysOfTask1 = daysIn(`
  2026-02-02 2026-02-09 2026-02-13 2026-02-16 2026-02-17 2026-02-19 2026-02-23 2026-03-02 2026-03-09
  2026-03-16 ${everyWeek}`);
const daysOfTasks2And3 = daysIn(`
  2026-02-23 2026-03-02 2026-03-06 2026-03-09 2026-03-10 2026-03-12 2026-03-16 ${everyWeek}`);

const daysOff = daysIn(`
  2026-04-02 2026-04-03 2026-04-05 2026-04-06 2026-05-14 2026-05-24 2026-05-25 2026-12-24 2026-12-25
  2026-12-26 2026-12-31 2027-01-01`);

function daysIn(text: string): string[] {
  return text.trim().split(/\s+/);
}

function dayOf({ at }: Message): string {
  return at.slice(0, 10);
}

/** '2026-02-13 systemansvarlig: 1 beforeDue:1' */
function summaryOf(message: Message): string {
  const to = message.to.type === 'person' ? message.to.role : 'channel';
  const items = message.items.map(({ task, rule }) => `${task} ${rule}`);
  return `${dayOf(message)} ${to}: ${items.join(', ')}`;
}

describe('the whole programme', () => {
  it('goes to the channel while nobody holds a role, in one message a day', async () => {
    const { messages, warnings } = await simulated('--staffed', 'none');

    const expected = [...new Set([...daysOfTask1, ...daysOfTasks2And3])].toSorted();
    expect(messages.map(dayOf)).toEqual(expected);
    expect(messages.every(({ to, kind }) => to.type === 'channel' && kind === 'reminder')).toBe(
      true,
    );
    expect(messages.slice(0, 9).map(summaryOf)).toEqual([
      '2026-02-02 channel: 1 beforeDue:14',
      '2026-02-09 channel: 1 beforeDue:7',
      '2026-02-13 channel: 1 beforeDue:1',
      '2026-02-16 channel: 1 beforeDue:0',
      '2026-02-17 channel: 1 overdue:1',
      '2026-02-19 channel: 1 overdue:3',
      '2026-02-23 channel: 1 overdue:5, 2 beforeDue:14, 3 beforeDue:14',
      '2026-03-02 channel: 1 overdue:10, 2 beforeDue:7, 3 beforeDue:7',
      '2026-03-06 channel: 2 beforeDue:1, 3 beforeDue:1',
    ]);
    expect(warnings).toEqual([]);
  });

  it('goes to whoever holds the task’s role where all roles are staffed', async () => {
    const { messages } = await simulated('--staffed', 'all');

    const daysTo = (role: string) =>
      messages.filter(({ to }) => to.type === 'person' && to.role === role).map(dayOf);
    expect(daysTo('systemansvarlig')).toEqual(daysOfTask1);
    expect(daysTo('projektleder')).toEqual(daysOfTasks2And3);
    expect(messages).toHaveLength(daysOfTask1.length + daysOfTasks2And3.length);
    expect(messages[0]).toEqual({
      at: '2026-02-02T09:00:00+01:00',
      kind: 'reminder',
      to: { type: 'person', role: 'systemansvarlig' },
      items: [{ task: 1, rule: 'beforeDue:14', due: '2026-02-16' }],
      text: expect.stringMatching(
        /^14 dage til frist: 1 Udpeg projektleder.*\nFrist mandag den 16/,
      ),
    });
  });

  it('is over when the tasks are solved in time', async () => {
    const { messages, warnings } = await simulated('--script', scriptOf(solving));

    expect(messages.map(summaryOf)).toEqual([
      '2026-02-02 systemansvarlig: 1 beforeDue:14',
      '2026-02-23 projektleder: 2 beforeDue:14, 3 beforeDue:14',
    ]);
    expect(warnings).toEqual([]);
  });

  it('has nothing on a day off, and everything at nine o’clock in winter and in summer', async () => {
    const { messages } = await simulated('--staffed', 'tekniker, projektleder');

    const onDaysOff = messages.filter((message) => {
      const weekday = new Date(dayOf(message)).getUTCDay();
      return weekday === 0 || weekday === 6 || daysOff.includes(dayOf(message));
    });
    expect(onDaysOff).toEqual([]);
    expect(new Set(messages.map(({ at }) => at.slice(10)))).toEqual(
      new Set(['T09:00:00+01:00', 'T09:00:00+02:00']),
    );
    // Nobody is systemansvarlig, so the projektleder gets it all in one.
    expect(messages.map(dayOf)).toHaveLength(61);
    expect(new Set(messages.map(({ to }) => JSON.stringify(to)))).toEqual(
      new Set(['{"type":"person","role":"projektleder"}']),
    );
  });
});

describe('a script', () => {
  it('is applied by time, before a message of the same moment, and goes on after refusals', async () => {
    const script = scriptOf([
      { at: '2026-02-09T09:00', as: 'systemansvarlig', line: '/fbs udført 1' },
      { at: '2026-02-01T10:00', as: 'gaest', line: 'rolle systemansvarlig @systemansvarlig' },
      { at: '2026-02-03T10:00', as: 'gaest', line: 'udført 1' },
      { at: '2026-02-03T11:00', as: 'systemansvarlig', line: 'rolle projektleder @faglig-leder' },
      { at: '2026-02-03T12:00', as: 'faglig-leder', line: 'udført 3' },
    ]);

    const { messages, warnings } = await simulated(
      ...['--script', script, '--staffed', 'none', '--to', '2026-02-23'],
    );

    expect(messages.map(summaryOf)).toEqual([
      '2026-02-02 systemansvarlig: 1 beforeDue:14',
      '2026-02-23 projektleder: 2 beforeDue:14, 3 beforeDue:14',
    ]);
    expect(warnings).toEqual([
      expect.stringMatching(/script\.jsonl:3: refused: Det kan du ikke ændre\. .*Systemansvarlig/),
      expect.stringMatching(/script\.jsonl:5: needs an answer, the bot opened a form: Udført: 3 /),
    ]);
  });
});

describe('a municipality of one’s own', () => {
  it('has its language and its hour', async () => {
    const file = writeTemporary(
      'm.json',
      '{"municipality":"Anden Kommune","language":"en","sendHour":7}',
    );

    const { messages } = await simulated(
      ...['--municipality', file, '--staffed', 'systemansvarlig', '--to', '2026-02-23'],
    );

    expect(messages.at(0)?.at).toBe('2026-02-02T07:00:00+01:00');
    expect(messages.at(0)?.text).toContain('Due ');
    expect(messages.slice(-2).map(({ to, text }) => [to.type, text.includes('Frist')])).toEqual([
      ['person', false],
      ['channel', false],
    ]);
  });
});
