import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/time/calendar.ts';
import { parseDay } from '../../../src/domain/time/parse-day.ts';
import { formatDay, nearDay } from '../../../src/texts/dates.ts';

/** A Wednesday. */
const today = '2026-02-04';
const days = fc.integer({ min: 0, max: 29_219 }).map((number) => addDays('2020-01-01', number));
const languages = fc.constantFrom('da' as const, 'en' as const);

describe('a day is read as it is typed', () => {
  test.each([
    ...['16. februar', '16 februar', '16. feb', '16. feb.', '16.februar', '16. februar 2026'],
    ...['16 februar 2026', 'den 16. februar', 'den 16. februar 2026', 'd. 16. februar'],
    ...['mandag den 16. februar 2026', 'mandag d. 16/2', 'man. 16. februar', 'man 16/2'],
    ...['16/2', 'd. 16/2', 'd.16/2', 'den 16/2', '16/02', '16.2', '16.2.', '16. 2.'],
    ...['16/2-2026', '16/2-26', '16/2/2026', '16/2/26', '16/2 2026', '16.2.2026', '16.2.26'],
    ...['16. 2. 2026', '16.02.2026', '16-02-2026', '16-2-2026', '2026-02-16'],
    ...['16 February', '16 Feb 2026', '16th February', 'February 16', 'February 16, 2026'],
    ...['Feb 16 2026', 'Monday, February 16, 2026', 'Monday 16 February 2026'],
    ...['  16.   FEBRUAR ', 'MANDAG  DEN 16. FEBRUAR 2026.', '16.\u00a0februar', '16/2.'],
  ])('%j', (text) => {
    expect(parseDay(text, today)).toBe('2026-02-16');
  });

  test.each([
    ['i dag', '2026-02-04'],
    ['I dag.', '2026-02-04'],
    ['today', '2026-02-04'],
    ['i morgen', '2026-02-05'],
    ['imorgen', '2026-02-05'],
    ['Tomorrow', '2026-02-05'],
    ['i overmorgen', '2026-02-06'],
    ['torsdag', '2026-02-05'],
    ['lør.', '2026-02-07'],
    ['søndag', '2026-02-08'],
    ['mandag', '2026-02-09'],
    ['man.', '2026-02-09'],
    ['Monday', '2026-02-09'],
    ['tirs', '2026-02-10'],
    ['onsdag', '2026-02-11'],
    ['WED', '2026-02-11'],
    ['på mandag', '2026-02-09'],
    ['til fredag', '2026-02-06'],
    ['senest 16/2', '2026-02-16'],
    ['om 3 dage', '2026-02-07'],
    ['om en dag', '2026-02-05'],
    ['om en uge', '2026-02-11'],
    ['in 2 weeks', '2026-02-18'],
    ['by Friday', '2026-02-06'],
  ])('%j is counted from today', (text, day) => {
    expect(parseDay(text, today)).toBe(day);
  });

  test.each([
    ['januar', 'January', '01'],
    ['februar', 'Feb', '02'],
    ['marts', 'March', '03'],
    ['apr.', 'April', '04'],
    ['maj', 'May', '05'],
    ['juni', 'June', '06'],
    ['jul', 'July', '07'],
    ['aug.', 'August', '08'],
    ['sept.', 'Sep', '09'],
    ['oktober', 'October', '10'],
    ['nov', 'November', '11'],
    ['december', 'Dec', '12'],
  ])('%s and %s are months', (danish, english, month) => {
    expect(parseDay(`7. ${danish} 2027`, today)).toBe(`2027-${month}-07`);
    expect(parseDay(`${english} 7, 2027`, today)).toBe(`2027-${month}-07`);
  });

  test('what is written in full is read back, in both languages', () => {
    fc.assert(
      fc.property(days, days, languages, (on, now, language) => {
        expect(parseDay(formatDay(on, language, 'full'), now)).toBe(on);
        expect(parseDay(formatDay(on, language, 'long'), now)).toBe(on);
      }),
    );
  });
});

describe('the day comes before the month', () => {
  test.each([
    ['03/04', '2026-04-03'],
    ['3/4-2026', '2026-04-03'],
    ['12/11/2026', '2026-11-12'],
    ['03.04.2026', '2026-04-03'],
    ['03-04-2026', '2026-04-03'],
  ])('%s', (text, day) => {
    expect(parseDay(text, today)).toBe(day);
  });

  test('a number that can only be month-first is refused, never turned around', () => {
    expect(parseDay('02/16', today)).toBeNull();
    expect(parseDay('2/16/2026', today)).toBeNull();
  });

  test('any two numbers are day and month', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), (on, mark) => {
        const [year, month, day] = on.split('-').map(Number);
        expect(parseDay([day, month, year].join(mark), today)).toBe(on);
      }),
    );
  });
});

describe('without a year', () => {
  test.each([
    ['today is the next one', '4/2', '2026-02-04'],
    ['a day that was yesterday is next year', '3. februar', '2027-02-03'],
    ['29 February needs its year', '29. februar', null],
    ['29 February of a year that is said', '29. februar 2028', '2028-02-29'],
    ['the weekday is that of the next one', 'tirsdag den 16. februar', null],
  ])('%s', (_name, text, day) => {
    expect(parseDay(text, today)).toBe(day);
  });

  test('the day is within a year, and not before today', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 364 }), languages, (now, away, language) => {
        const on = addDays(now, away);
        fc.pre(!on.endsWith('02-29') && on < '2100');
        expect(parseDay(nearDay(on, on, language, 'dayMonth'), now)).toBe(on);
      }),
    );
  });
});

describe('what is no day is refused', () => {
  test.each([
    ...['31/2', '31/2-2026', '29. februar 2027', '31. april', '0/2', '16/0', '16/13', '32/1'],
    ...['2026-02-30', '2026-13-01', '2019-02-16', '2100-02-16', '16/2-1926', '16/2-19'],
    ...['tirsdag den 16. februar 2026', 'Sunday 16 February 2026', 'mandag i morgen'],
    ...['', ' ', '.', '16', '16.', '2026', 'februar', 'februar 2026', 'maj 26', 'uge 8'],
    ...['16/2/2/2', '16/2 kl. 10', '16-02', '16. foo', 'constructor', 'næste år', '16/2?'],
  ])('%j', (text) => {
    expect(parseDay(text, today)).toBeNull();
  });

  test('anything at all is a day that exists or none', () => {
    fc.assert(
      fc.property(anything, days, (text, now) => {
        const day = parseDay(text, now);
        if (day !== null) expect(addDays(day, 0)).toBe(day);
      }),
    );
  });
});

const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'0123 ./-'), maxLength: 12 }),
  fc
    .array(fc.constantFrom('mandag', 'den', 'd.', '31', '29.', '2', '/', '-', 'feb', 'May', '2026'))
    .map((words) => words.join(' ')),
);
