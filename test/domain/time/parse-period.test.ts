import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isoWeekOf, weekdayOf } from '../../../src/domain/time/calendar.ts';
import { parseDay } from '../../../src/domain/time/parse-day.ts';
import { parsePeriod, parsePeriods } from '../../../src/domain/time/parse-period.ts';
import { formatDay, nearDay } from '../../../src/texts/dates.ts';

/** A Wednesday, in week 6. */
const today = '2026-02-04';
const days = fc.integer({ min: 0, max: 26_000 }).map((number) => addDays('2020-01-01', number));

/** 'from/to', which is shorter to compare. */
function read(text: string, now = today): string | null {
  const period = parsePeriod(text, now);
  return period && `${period.from}/${period.to}`;
}

describe('a period is read as it is typed', () => {
  test.each([
    ...['9.-13. februar 2026', '9. - 13. februar', '9.–13. feb.', '9-13 februar', '9-13/2'],
    ...['9. til 13. februar', 'fra 9. til og med 13. februar', 'den 9. til den 13. februar 2026'],
    ...[
      'mandag den 9. - fredag den 13. februar',
      'mandag den 9. februar til fredag den 13. februar',
    ],
    ...['9/2-13/2', '9/2 - 13/2', '9/2–13/2 2026', '9/2-13/2-2026', '9/2-2026 - 13/2-2026'],
    ...['9.2-13.2', '9.2.-13.2.', '9.2.2026-13.2.2026', '09-02-2026 - 13-02-2026', '9-13-2-2026'],
    ...['2026-02-09 - 2026-02-13', '2026-02-09/2026-02-13', '2026-02-09 til 2026-02-13'],
    ...['9-13 February 2026', '9th to 13th February', 'February 9-13, 2026', 'Feb 9 – 13'],
    ...[
      'February 9 to February 13, 2026',
      '9 February to 13 February',
      '9. FEBRUAR  —  13. FEBRUAR.',
    ],
    ...['mandag - 13/2', '9/2 til 13. februar 2026', '9/2-2026 - 13/2'],
  ])('%j', (text) => {
    expect(read(text)).toBe('2026-02-09/2026-02-13');
  });

  test.each([
    ['16. februar', '2026-02-16/2026-02-16'],
    ['16/2-26', '2026-02-16/2026-02-16'],
    ['16-02-2026', '2026-02-16/2026-02-16'],
    ['i morgen', '2026-02-05/2026-02-05'],
    ['i dag - i overmorgen', '2026-02-04/2026-02-06'],
    ['torsdag til mandag', '2026-02-05/2026-02-09'],
    ['mandag - fredag', '2026-02-09/2026-02-13'],
    ['24. december - 1. januar', '2026-12-24/2027-01-01'],
    ['24. december - 1. januar 2028', '2027-12-24/2028-01-01'],
    ['24/12-2027 - 1/1', '2027-12-24/2028-01-01'],
    ['20. december 2026 til 3. januar 2027', '2026-12-20/2027-01-03'],
    ['26. februar - 29. februar 2028', '2028-02-26/2028-02-29'],
    ['2. februar - 4. februar', '2026-02-02/2026-02-04'],
    ['2. - 3. februar', '2027-02-02/2027-02-03'],
    ['2. - 3. februar 2026', '2026-02-02/2026-02-03'],
    ['uge 7 - 20/2', '2026-02-09/2026-02-20'],
  ])('%j is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  test('a period that has begun and crosses the year is this one', () => {
    expect(read('24. december - 1. januar', '2026-12-28')).toBe('2026-12-24/2027-01-01');
    expect(read('24. december - 1. januar', '2027-01-01')).toBe('2026-12-24/2027-01-01');
    expect(read('24. december - 1. januar', '2027-01-02')).toBe('2027-12-24/2028-01-01');
  });

  test('whatever day can be read is a period of one', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom('da', 'en'), (on, now, language) => {
        const texts = [
          formatDay(on, language, 'full'),
          formatDay(on, language, 'long'),
          nearDay(on, on, language, 'dayMonth'),
        ];
        for (const text of texts) {
          const day = parseDay(text, now);
          expect(parsePeriod(text, now)).toEqual(day && { from: day, to: day });
        }
      }),
    );
  });

  test('from one day to another, at most 60 days, is read back in both languages', () => {
    const upTo = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(days, days, upTo, fc.constantFrom('da', 'en'), (from, now, more, language) => {
        const to = addDays(from, more);
        const [first, last] = [formatDay(from, language, 'long'), formatDay(to, language, 'full')];
        expect(parsePeriod(`${first} - ${last}`, now)).toEqual({ from, to });
        expect(parsePeriod(`${nearDay(from, from, language, 'dayMonth')}–${last}`, now)).toEqual({
          from,
          to,
        });
      }),
    );
  });
});

describe('weeks', () => {
  test.each([
    ['uge 7', '2026-02-09/2026-02-15'],
    ['Uge 7.', '2026-02-09/2026-02-15'],
    ['uge7', '2026-02-09/2026-02-15'],
    ['week 7', '2026-02-09/2026-02-15'],
    ['uge 07', '2026-02-09/2026-02-15'],
    ['uge 7 2027', '2027-02-15/2027-02-21'],
    ['uge 7-2027', '2027-02-15/2027-02-21'],
    ['uge 7, 2027', '2027-02-15/2027-02-21'],
    ['uge 7 2025', '2025-02-10/2025-02-16'],
    ['uge 6', '2026-02-02/2026-02-08'],
    ['uge 5', '2027-02-01/2027-02-07'],
    ['uge 1 2026', '2025-12-29/2026-01-04'],
    ['i uge 7', '2026-02-09/2026-02-15'],
    ['uge 7 og 8', '2026-02-09/2026-02-22'],
    ['i uge 7 og uge 8', '2026-02-09/2026-02-22'],
    ['uge 28-30', '2026-07-06/2026-07-26'],
    ['ugerne 28 - 30 2027', '2027-07-12/2027-08-01'],
    ['uge 52 til uge 1', '2026-12-21/2027-01-10'],
  ])('%j is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  test('2026 has a week 53, which ends in 2027', () => {
    expect(read('uge 53')).toBe('2026-12-28/2027-01-03');
    expect(read('uge 53 2026')).toBe('2026-12-28/2027-01-03');
    expect(read('uge 53', '2027-01-03')).toBe('2026-12-28/2027-01-03');
    expect(read('uge 1', '2027-01-03')).toBe('2027-01-04/2027-01-10');
  });

  test('a year without week 53 is refused, and the next that has it must be said', () => {
    expect(read('uge 53 2027')).toBeNull();
    expect(read('uge 53 2032', '2027-01-04')).toBe('2032-12-27/2033-01-02');
    expect(read('uge 53', '2027-01-04')).toBeNull();
    expect(read('26. februar - 29. februar')).toBeNull();
  });

  test('a week lasts from Monday to Sunday, has its number and is not over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 52 }), days, (number, now) => {
        const period = parsePeriod(`uge ${number}`, now);
        const { from, to } = period ?? { from: '', to: '' };
        expect([weekdayOf(from), weekdayOf(to), daysBetween(from, to)]).toEqual([1, 7, 6]);
        expect(isoWeekOf(from)).toBe(number);
        expect(to >= now).toBe(true);
        expect(daysBetween(now, from)).toBeLessThan(53 * 7);
      }),
    );
  });
});

describe('what is no period is refused', () => {
  test.each([
    ...['13.-9. februar', '13/2-2026 - 9/2-2026', '13. februar - 9. februar'],
    ...['2026-06-01/2026-07-31', 'uge 20-30'],
    ...['uge 7 og 9', '9. og 11. februar', 'mandag og onsdag'],
    ...['uge 0', 'uge 54', 'uge 99', 'uge', 'uge 7 2019', 'uge 7 - 2027', 'uge 7-27'],
    ...['9.-31. februar', '31/2', '9/13/2', '3/4/5', '9/2-13', '9/2 - 13', '9/2-', '-13/2', '-'],
    ...['tirsdag den 9. - fredag den 13. februar 2026', '9. februar - torsdag den 13. februar'],
    ...['', 'ferie', 'til', '9. februar 13. februar', '16/2 - 2026', 'maj 9-13'],
  ])('%j', (text) => {
    expect(read(text)).toBeNull();
  });

  test('60 days are allowed, 61 are not', () => {
    expect(read('1. juni - 30. juli')).toBe('2026-06-01/2026-07-30');
    expect(read('1. juni - 31. juli')).toBeNull();
  });

  test('anything at all is an orderly period or none, and nothing of it is lost', () => {
    fc.assert(
      fc.property(anything, days, (text, now) => {
        const { periods, unread } = parsePeriods(text, now);
        for (const { from, to } of periods) {
          expect(from <= to && daysBetween(from, to) < 60).toBe(true);
        }
        expect(unread.every((piece) => piece !== '' && text.includes(piece))).toBe(true);
        expect(periods.length + unread.length > 0).toBe(/[^\s;,]/.test(text));
      }),
    );
  });
});

describe('several periods', () => {
  test('are separated by lines, semicolons and commas, and keep their order', () => {
    const text = 'uge 42\r\n\n24/12-1/1;  16. februar 2026 , 9.-10. marts\n';
    expect(parsePeriods(text, today)).toEqual({
      periods: [
        { from: '2026-10-12', to: '2026-10-18' },
        { from: '2026-12-24', to: '2027-01-01' },
        { from: '2026-02-16', to: '2026-02-16' },
        { from: '2026-03-09', to: '2026-03-10' },
      ],
      unread: [],
    });
  });

  test.each([
    ['February 16, 2026', 1],
    ['Monday, February 16, 2026', 1],
    ['Monday, 16 February 2026, Feb 18', 2],
    ['February 16, 2026, February 18, 2026; 20 Feb', 3],
    ['February 9-13, 2026, 16/2', 2],
    ['16/2,18/2,20/2', 3],
    ['16/2, 2026-02-18,2026-02-20', 3],
    ['mandag, tirsdag, uge 8', 3],
    ['uge 7, 2027, uge 8', 2],
  ])('%j', (text, count) => {
    const { periods, unread } = parsePeriods(text, today);
    expect(unread).toEqual([]);
    expect(periods).toHaveLength(count);
  });

  test('what is not understood is given back as it was typed', () => {
    const text = 'Vinterferien\nuge 7, 31/2,  Mandag, 17. februar 2026 ; 13.-9. Feb. 2026';
    expect(parsePeriods(text, today)).toEqual({
      periods: [{ from: '2026-02-09', to: '2026-02-15' }],
      unread: ['Vinterferien', '31/2', 'Mandag, 17. februar 2026', '13.-9. Feb. 2026'],
    });
  });

  test('no text is no period', () => {
    expect(parsePeriods(' \n,; ', today)).toEqual({ periods: [], unread: [] });
  });
});

const words = [
  'mandag',
  'uge',
  'til',
  '31',
  '9.',
  '2',
  '/',
  '-',
  '–',
  ',',
  ';',
  'feb',
  'May',
  '2026',
];
const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'0123 ./-,'), maxLength: 16 }),
  fc.array(fc.constantFrom(...words)).map((some) => some.join(' ')),
);
