import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/time/calendar.ts';
import { parseWhen, type ReadWhen } from '../../../src/domain/time/parse-when.ts';
import { formatDay, formatMonth } from '../../../src/texts/dates.ts';

/** A Saturday. */
const today = '2026-11-28';

/** '2026-12-15', '2026-12', '2026-12 – 2027-01', '2027 …', '"løbende"' or the fault. */
function told(read: ReadWhen): string {
  if ('fault' in read) return read.fault;
  const { when } = read;
  switch (when.precision) {
    case 'day':
      return when.on;
    case 'month':
      return when.month;
    case 'period':
      return `${when.from} – ${when.to ?? '…'}`;
    case 'text':
      return `"${when.text}"`;
    default:
      return when.precision;
  }
}

describe('a day', () => {
  test.each([
    ...['15. december 2026', '15 december 2026', 'd. 15. december 2026', 'den 15. dec. 2026'],
    ...['tirsdag den 15. december 2026', 'Tirsdag d. 15/12-2026', 'tirs. 15/12/26', '15/12-26'],
    ...['15/12/2026', '15.12.2026', '15-12-2026', '15-12-26', '2026-12-15', '2026/12/15'],
    ...['2026.12.15', '20261215', '15-dec-26', '15-dec-2026', '15/Dec/26 3:42 PM', '15. dec. 26'],
    ...['15 December 2026', 'December 15, 2026', 'Dec 15 2026', '15th December 2026'],
    ...[
      'Tuesday, 15 December 2026',
      '15-12-2026 12:00',
      '15-12-2026 kl. 12',
      '15/12/2026 00:00:00',
    ],
    ...['15. december 2026 kl. 10.30', '2026-12-15T00:00:00', '2026-12-15 23:30'],
    ...['2026-12-15T11:00:00.000Z', '2026-12-14T23:30:00Z', '2026-12-15T09:00:00+01:00'],
    ...['senest 15. december 2026', 'inden 15/12/2026', 'inden d. 15. december 2026'],
    ...['Frem til 15/12-2026', 'indtil den 15. december 2026', 'by 15 December 2026'],
    ...['Tue 15-12-26', 'Tue 15/12/26', 'tirsdag d. 15-dec-26'],
    ...['no later than 15 Dec 2026', 'senest tirsdag den 15. december 2026.', '15 / 12 / 2026'],
  ])('%j', (text) => {
    expect(parseWhen(text, today)).toEqual({
      when: { precision: 'day', on: '2026-12-15' },
      isYearSupposed: false,
    });
  });

  test.each([
    ['15/12', '2026-12-15'],
    ['15-12', '2026-12-15'],
    ['15. dec', '2026-12-15'],
    ['15-dec', '2026-12-15'],
    ['senest 15/12', '2026-12-15'],
    ['tirsdag den 15. december', '2026-12-15'],
    ['28. november', '2026-11-28'],
    ['27. november', '2027-11-27'],
    ['3/1', '2027-01-03'],
    ['3/4', '2027-04-03'],
  ])('%j is the next one, and its year is supposed', (text, on) => {
    expect(parseWhen(text, today)).toEqual({
      when: { precision: 'day', on },
      isYearSupposed: true,
    });
  });
});

describe('what is no day is made none', () => {
  test.each([
    ['november 2026', '2026-11'],
    ['nov. 2026', '2026-11'],
    ['November, 2026', '2026-11'],
    ['nov-26', '2026-11'],
    ["nov '26", '2026-11'],
    ['oktober 27', '2027-10'],
    ['11/2026', '2026-11'],
    ['2026-11', '2026-11'],
    ['primo november', '2026-11'],
    ['medio november 2026', '2026-11'],
    ['ultimo januar', '2027-01'],
    ['senest ultimo januar', '2027-01'],
    ['inden udgangen af januar 2027', '"inden udgangen af januar 2027"'],
    ['i slutningen af januar', '2027-01'],
    ['end of January', '2027-01'],
    ['mid-January 2027', '2027-01'],
    ['december', '2026-12'],
    ['Q1', '2027-01 – 2027-03'],
    ['Q4', '2026-10 – 2026-12'],
    ['Q1 2027', '2027-01 – 2027-03'],
    ['1. kvartal 2027', '2027-01 – 2027-03'],
    ['1. halvår 2027', '2027-01 – 2027-06'],
    ['H1 2027', '2027-01 – 2027-06'],
    ['2027', '2027-01 – 2027-12'],
    ['uge 48', '2026-11-23 – 2026-11-29'],
    ['uge 2', '2027-01-11 – 2027-01-17'],
    ['i uge 2, 2027', '2027-01-11 – 2027-01-17'],
    ['week 2 2027', '2027-01-11 – 2027-01-17'],
    ['2027-W02', '2027-01-11 – 2027-01-17'],
    ['uge 2-3', '2027-01-11 – 2027-01-24'],
    ['9.-13. februar 2027', '2027-02-09 – 2027-02-13'],
    ['december 2026 – januar 2027', '2026-12 – 2027-01'],
    ['november 2026 – 28. januar 2027', '2026-11 – 2027-01-28'],
    ['December 2026 to 28 January 2027', '2026-12 – 2027-01-28'],
    ['fra 15/12-2026', '2026-12-15 – …'],
    ['from December 2026', '2026-12 – …'],
    ['løbende', '"løbende"'],
    ['Efter sommerferien', '"Efter sommerferien"'],
    ['foråret 2027', '"foråret 2027"'],
    ['inden jul', '"inden jul"'],
    ['før go-live', '"før go-live"'],
    ['inden uge 2', '"inden uge 2"'],
    ['efter 15/12', '"efter 15/12"'],
    ['før november 2026', '"før november 2026"'],
  ])('%j: %s', (text, time) => {
    expect(told(parseWhen(text, today))).toBe(time);
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['', 'dateUnread'],
    ['snart nok', 'dateUnread'],
    ['når vi har tid', 'dateUnread'],
    ['31. februar 2027', 'dateUnread'],
    ['15/13', 'dateUnread'],
    ['januar 2027 – december 2026', 'dateUnread'],
    ['uge 54', 'dateUnread'],
    ['12/15/2026', 'dateMonthFirst'],
    ['12/15', 'dateMonthFirst'],
    ['Tue 12/15/26', 'dateMonthFirst'],
    ['Tue 12/8/26', 'dateAmbiguous'],
    ['6/21/2027 16:14', 'dateMonthFirst'],
    ['6/11/2027 3:42 PM', 'dateAmbiguous'],
    ['27-01-28', 'dateAmbiguous'],
    ['nov 26', 'dateAmbiguous'],
    ['fredag', 'dateAmbiguous'],
    ['på mandag', 'dateAmbiguous'],
    ['om 3 dage', 'dateAmbiguous'],
    ['i morgen', 'dateAmbiguous'],
    ['mandag den 15. december 2026', 'dateAmbiguous'],
    ['15/12 eller 16/12', 'dateUnread'],
    ['1. januar 1900', 'dateFar'],
    ['01-01-1900', 'dateFar'],
    ['1900-01-01', 'dateFar'],
    ['31/12/2099', 'dateFar'],
    ['december 2099', 'dateFar'],
    ['31-12-99', 'dateFar'],
    ['15. december 2020', 'dateFar'],
  ])('%j: %s', (text, fault) => {
    expect(told(parseWhen(text, today))).toBe(fault);
  });
});

describe('whatever the day', () => {
  const days = fc.integer({ min: -1700, max: 1700 }).map((number) => addDays(today, number));
  const languages = fc.constantFrom('da' as const, 'en' as const);

  test('what is written in full is read as the same, in both languages', () => {
    fc.assert(
      fc.property(
        days,
        languages,
        fc.constantFrom('full' as const, 'long' as const),
        (on, language, style) => {
          expect(told(parseWhen(formatDay(on, language, style), today))).toBe(on);
          expect(told(parseWhen(`senest ${formatDay(on, language, style)}`, today))).toBe(on);
          expect(told(parseWhen(formatMonth(on.slice(0, 7), language), today))).toBe(
            on.slice(0, 7),
          );
        },
      ),
    );
  });

  test('numbers are never month first', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), fc.boolean(), (on, mark, isShort) => {
        const [year = '', month, day] = on.split('-');
        const read = told(
          parseWhen([day, month, isShort ? year.slice(2) : year].join(mark), today),
        );
        expect(isShort && mark === '-' ? [on, 'dateAmbiguous'] : [on]).toContain(read);
      }),
    );
  });

  test('no text makes it throw', () => {
    const pieces = fc.constantFrom(
      '15',
      '12',
      '2026',
      '/',
      '-',
      '.',
      ' ',
      'uge',
      'nov',
      'maj',
      'q',
      'kl',
      ':',
      'senest ',
      'fra ',
      'efter ',
      '-',
      't',
      'z',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(told(parseWhen(text, today))).toBeTypeOf('string');
      }),
    );
  });
});
