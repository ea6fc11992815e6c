import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/rollout/rollout.ts';
import { addDays } from '../../src/domain/time/calendar.ts';
import {
  formatDay,
  formatHours,
  formatInstant,
  formatMonth,
  nearDay,
  nearInstant,
} from '../../src/texts/dates.ts';

describe('a day', () => {
  it.each([
    ['full', 'mandag den 16. februar 2026', 'Monday 16 February 2026'],
    ['long', '16. februar 2026', '16 February 2026'],
  ] as const)('is written %s', (style, danish, english) => {
    expect(formatDay('2026-02-16', 'da', style)).toBe(danish);
    expect(formatDay('2026-02-16', 'en', style)).toBe(english);
  });

  it.each([
    ['weekday', 'mandag den 16. februar', 'Monday 16 February'],
    ['short', 'man. 16. februar', 'Mon 16 February'],
    ['dayMonth', '16. februar', '16 February'],
  ] as const)('is written %s where its year is clear', (style, danish, english) => {
    expect(nearDay('2026-02-16', '2026-02-09', 'da', style)).toBe(danish);
    expect(nearDay('2026-02-16', '2026-02-09', 'en', style)).toBe(english);
    expect(nearDay('2026-02-16', '2027-02-09', 'da', style)).toBe(`${danish} 2026`);
    expect(nearDay('2026-02-16', '2027-02-09', 'en', style)).toBe(`${english} 2026`);
  });

  it.each([
    ['2027-01-28', '2026-11-28', '28. januar 2027'],
    ['2026-12-31', '2027-01-01', '31. december 2026'],
    ['2026-08-28', '2026-02-28', '28. august'],
    ['2026-08-29', '2026-02-28', '29. august 2026'],
    ['2026-05-28', '2026-11-28', '28. maj'],
    ['2026-05-27', '2026-11-28', '27. maj 2026'],
  ])('%s seen from %s says its year when it could be taken for another', (on, today, text) => {
    expect(nearDay(on, today, 'da', 'dayMonth')).toBe(text);
  });

  it('has no leading zero', () => {
    expect(formatDay('2026-03-09', 'da')).toBe('mandag den 9. marts 2026');
    expect(formatDay('2026-03-09', 'en')).toBe('Monday 9 March 2026');
  });

  it.each([
    ['2026-03-02', 'mandag', 'man.', 'Monday', 'Mon'],
    ['2026-03-03', 'tirsdag', 'tir.', 'Tuesday', 'Tue'],
    ['2026-03-04', 'onsdag', 'ons.', 'Wednesday', 'Wed'],
    ['2026-03-05', 'torsdag', 'tor.', 'Thursday', 'Thu'],
    ['2026-03-06', 'fredag', 'fre.', 'Friday', 'Fri'],
    ['2026-03-07', 'lørdag', 'lør.', 'Saturday', 'Sat'],
    ['2026-03-08', 'søndag', 'søn.', 'Sunday', 'Sun'],
  ])('%s has its weekday', (day, danish, danishShort, english, englishShort) => {
    const number = Number(day.slice(8));

    expect(formatDay(day, 'da')).toBe(`${danish} den ${number}. marts 2026`);
    expect(nearDay(day, day, 'da', 'short')).toBe(`${danishShort} ${number}. marts`);
    expect(formatDay(day, 'en')).toBe(`${english} ${number} March 2026`);
    expect(nearDay(day, day, 'en', 'short')).toBe(`${englishShort} ${number} March`);
  });

  it('always shows its number and its year, in both languages', () => {
    const day = fc.integer({ min: 0, max: 4 * 365 }).map((days) => addDays('2025-01-01', days));
    const language = fc.constantFrom<Language>('da', 'en');

    fc.assert(
      fc.property(day, language, (on, inLanguage) => {
        const words = formatDay(on, inLanguage).split(' ');
        const number = String(Number(on.slice(8)));

        expect(words).toContain(inLanguage === 'da' ? `${number}.` : number);
        expect(words.at(-1)).toBe(on.slice(0, 4));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a month', () => {
  it.each([
    ['01', 'januar', 'January'],
    ['02', 'februar', 'February'],
    ['03', 'marts', 'March'],
    ['04', 'april', 'April'],
    ['05', 'maj', 'May'],
    ['06', 'juni', 'June'],
    ['07', 'juli', 'July'],
    ['08', 'august', 'August'],
    ['09', 'september', 'September'],
    ['10', 'oktober', 'October'],
    ['11', 'november', 'November'],
    ['12', 'december', 'December'],
  ])('%s has its name', (month, danish, english) => {
    expect(formatMonth(`2026-${month}`, 'da')).toBe(`${danish} 2026`);
    expect(formatMonth(`2026-${month}`, 'en')).toBe(`${english} 2026`);
    expect(formatDay(`2026-${month}-01`, 'da', 'long')).toBe(`1. ${danish} 2026`);
  });
});

describe('hours', () => {
  it.each([
    ['10:00', '14:00', 'kl. 10–14', '10:00–14:00'],
    ['09:00', '11:00', 'kl. 9–11', '09:00–11:00'],
    ['08:30', '10:00', 'kl. 8.30–10', '08:30–10:00'],
    ['00:00', '00:15', 'kl. 0–0.15', '00:00–00:15'],
  ])('from %s to %s have minutes only where there are any', (from, to, danish, english) => {
    expect(formatHours(from, to, 'da')).toBe(danish);
    expect(formatHours(from, to, 'en')).toBe(english);
  });
});

describe('an instant', () => {
  const machine = process.env.TZ;

  afterEach(() => {
    if (machine === undefined) delete process.env.TZ;
    else process.env.TZ = machine;
  });

  // The last minute before each change of the clocks and the first one after it.
  const instants = [
    ['2026-02-02T08:00:00Z', 'mandag den 2. februar 2026 kl. 09.00'],
    ['2026-04-20T08:00:00Z', 'mandag den 20. april 2026 kl. 10.00'],
    ['2026-03-29T00:59:00Z', 'søndag den 29. marts 2026 kl. 01.59'],
    ['2026-03-29T01:00:00Z', 'søndag den 29. marts 2026 kl. 03.00'],
    ['2026-10-25T00:59:00Z', 'søndag den 25. oktober 2026 kl. 02.59'],
    ['2026-10-25T01:00:00Z', 'søndag den 25. oktober 2026 kl. 02.00'],
    ['2026-12-31T22:59:00Z', 'torsdag den 31. december 2026 kl. 23.59'],
    ['2026-12-31T23:00:00Z', 'fredag den 1. januar 2027 kl. 00.00'],
  ] as const;

  it.each([
    ['UTC', 0],
    ['Pacific/Auckland', -780],
    ['America/New_York', 300],
  ])('is Danish time on a machine in %s', (zone, offset) => {
    process.env.TZ = zone;

    expect(new Date('2026-02-02T08:00:00Z').getTimezoneOffset()).toBe(offset);
    for (const [at, danish] of instants) expect(formatInstant(new Date(at), 'da')).toBe(danish);
    // A midnight that the machine's own zone skips or repeats is a day like any other.
    expect(nearDay('2026-03-08', '2026-03-08', 'da', 'short')).toBe('søn. 8. marts');
    expect(nearDay('2026-09-27', '2026-09-27', 'da', 'short')).toBe('søn. 27. september');
  });

  it('has a short form and an English one', () => {
    const at = new Date('2026-02-16T12:05:00Z');

    expect(nearInstant(at, at, 'da')).toBe('man. 16. februar kl. 13.05');
    expect(formatInstant(at, 'en')).toBe('Monday 16 February 2026, 13:05');
    expect(nearInstant(at, at, 'en')).toBe('Mon 16 February, 13:05');
  });
});
