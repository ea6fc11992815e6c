import { describe, expect, it } from 'vitest';
import { tick } from '../../src/scheduler/tick.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();

async function plannedBy(...days: [day: string, time: string][]): Promise<string[]> {
  const chat = await start({ day: '2026-01-13' });
  const schedule = aSchedule(chat, database());
  for (const [day, time] of days) {
    chat.goTo(day, time);
    await tick(chat.store, chat.now());
  }
  return (await schedule.ledger()).map(({ reminder }) => reminder.key);
}

describe('tick', () => {
  it.each<[string, [string, string][], string[]]>([
    ['a minute before it is due', [['2026-02-02', '08:59']], []],
    ['on the minute', [['2026-02-02', '09:00']], ['1|2026-02-16|before:14']],
    [
      'once, however often it strikes',
      [
        ['2026-02-02', '09:00'],
        ['2026-02-02', '09:00'],
        ['2026-02-02', '09:01'],
      ],
      ['1|2026-02-16|before:14'],
    ],
    ['what a missed hour held', [['2026-02-02', '10:30']], ['1|2026-02-16|before:14']],
    [
      'one for a task that was missed for days',
      [['2026-02-11', '12:00']],
      ['1|2026-02-16|catchUp|2026-02-11'],
    ],
    ['nothing on a day off, though it is late', [['2026-02-14', '12:00']], []],
    [
      'on the next working day what was late on a day off',
      [
        ['2026-02-14', '12:00'],
        ['2026-02-16', '09:00'],
      ],
      ['1|2026-02-16|before:0'],
    ],
    [
      'two tasks on one day',
      [
        ['2026-02-16', '09:00'],
        ['2026-02-23', '09:00'],
      ],
      [
        '1|2026-02-16|before:0',
        '1|2026-02-16|overdue:5',
        '2|2026-03-09|before:14',
        '3|2026-03-09|before:14',
      ],
    ],
  ])('plans %s', async (_, days, keys) => {
    expect(await plannedBy(...days)).toEqual(keys);
  });

  it('plans nothing for a task that is done', async () => {
    const chat = await start({ day: '2026-01-13', holders: { systemansvarlig: ['S'] } });
    await chat.say('S', 'fuldført 1');
    chat.goTo('2026-02-02', '09:00');
    expect(await aSchedule(chat, database()).tick()).toEqual([]);
  });

  it('plans for every rollout, more than one batch of them', async () => {
    const chat = await start({ day: '2026-01-13' });
    const installationId = chat.installation.id;
    for (let index = 0; index < 120; index += 1) {
      await chat.store.rollouts.create({
        installationId,
        municipality: `Kommune ${index}`,
        planKey: 'fbs-2.0',
        language: 'da',
        sendHour: 9,
        now: chat.now(),
      });
    }
    chat.goTo('2026-02-02', '09:00');
    await tick(chat.store, chat.now());
    const planned = await database().prisma.delivery.count({
      where: { rollout: { installationId } },
    });
    expect(planned).toBe(121);
  });
});
