import { describe, expect, it } from 'vitest';
import { conversations } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();
const holders = { projektleder: ['P'], tekniker: ['T'] };

/** What T is sent of the task within the hour, and the week after. */
async function toldOf(line: string, [day, time]: readonly [string, string], english = false) {
  const chat = await start({ day: '2026-11-26', holders, ...(english && { english: ['T'] }) });
  const schedule = aSchedule(chat, database());
  chat.goTo('2026-11-26', '09:00');
  await schedule.deliver(await schedule.tick());
  chat.goTo(day, time);
  await chat.say('P', line);
  const before = chat.platform.textsTo('T').length;
  for (const moment of [
    [day, '15:00'],
    ['2026-11-30', '09:00'],
    ['2026-11-30', '09:30'],
  ] as const) {
    chat.goTo(moment[0], moment[1]);
    await schedule.deliver(await schedule.tick());
  }
  return chat.platform.textsTo('T').slice(before);
}

describe('a task that is added', () => {
  it('with reminder days that have passed is told once, and the bot was never away', async () => {
    const line = 'ny "Bestil testbrugere" frist 2. december tekniker klik';
    const [text = '', ...others] = await toldOf(line, ['2026-11-27', '14:20']);
    expect(others).toEqual([]);
    expect(text).toContain('Ny i KLIK: K1 Bestil testbrugere');
    expect(text).toContain('Du får den, fordi den blev lagt ind i dag; du er udfører');
    expect(text).not.toContain('var væk');
  });

  it('on a Saturday says on Monday when that was', async () => {
    const line = 'ny "Bestil testbrugere" frist 2. december tekniker klik';
    const [text = '', ...others] = await toldOf(line, ['2026-11-28', '12:00']);
    expect(others).toEqual([]);
    expect(text).toContain('K1 Bestil testbrugere');
    expect(text).toContain('blev lagt ind lørdag den 28. november 2026');
    expect(text).not.toContain('var væk');
  });

  it.each([
    [
      'ny "Hold møde med skolerne" frist 18. december tekniker lokal',
      false,
      'Ny opgave: M1',
      'lagt ind i dag',
    ],
    ['ny "Hold møde med skolerne" tekniker lokal', true, 'New task: M1', 'it was added today'],
  ])('and is none of KLIK’s is told once, in words that do not say KLIK: %s', async (...row) => {
    const [line, english, title, why] = row;
    const [text = '', ...others] = await toldOf(line, ['2026-11-27', '14:20'], english);
    expect(others).toEqual([]);
    expect(text).toContain(title);
    expect(text).toContain(why);
    expect(text).not.toContain('KLIK');
  });
});
