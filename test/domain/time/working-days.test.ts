import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../src/domain/time/calendar.ts';
import { QuietDays } from '../../../src/domain/time/quiet-days.ts';
import {
  addWorkingDays,
  calendarOf,
  isWorkingDay,
  weekBeginsOn,
  weekEndsOn,
  workingDaysBetween,
} from '../../../src/domain/time/working-days.ts';

const days = fc.integer({ min: 0, max: 3650 }).map((number) => addDays('2024-01-01', number));

const onOrBefore = (on: string) => addWorkingDays(addDays(on, 1), -1);
const onOrAfter = (on: string) => addWorkingDays(addDays(on, -1), 1);

describe('working days', () => {
  test.each([
    ['nytårsdag', '2026-01-01', '2027-01-01'],
    ['skærtorsdag', '2026-04-02', '2027-03-25'],
    ['langfredag', '2026-04-03', '2027-03-26'],
    ['påskedag', '2026-04-05', '2027-03-28'],
    ['2. påskedag', '2026-04-06', '2027-03-29'],
    ['Kristi himmelfartsdag', '2026-05-14', '2027-05-06'],
    ['pinsedag', '2026-05-24', '2027-05-16'],
    ['2. pinsedag', '2026-05-25', '2027-05-17'],
    ['juleaftensdag', '2026-12-24', '2027-12-24'],
    ['juledag', '2026-12-25', '2027-12-25'],
    ['2. juledag', '2026-12-26', '2027-12-26'],
    ['nytårsaftensdag', '2026-12-31', '2027-12-31'],
  ])('%s is a day off', (_name, in2026, in2027) => {
    expect(isWorkingDay(in2026)).toBe(false);
    expect(isWorkingDay(in2027)).toBe(false);
  });

  test.each([
    ['the abolished store bededag', '2026-05-01'],
    ['the abolished store bededag', '2027-04-23'],
    ['grundlovsdag', '2026-06-05'],
    ['fastelavnsmandag', '2026-02-16'],
    ['the Friday after Kristi himmelfartsdag', '2026-05-15'],
    ['the day before juleaftensdag', '2026-12-23'],
  ])('%s, %s, is a working day', (_name, on) => {
    expect(isWorkingDay(on)).toBe(true);
  });

  test('2026 and 2027 have no other days off from Monday to Friday', () => {
    const off = Array.from({ length: 730 }, (_, number) => addDays('2026-01-01', number)).filter(
      (on) => weekdayOf(on) <= 5 && !isWorkingDay(on),
    );
    expect(off).toEqual([
      ...['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25'],
      ...['2026-12-24', '2026-12-25', '2026-12-31'],
      ...['2027-01-01', '2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'],
      ...['2027-12-24', '2027-12-31'],
    ]);
  });

  test.each([
    ['2026-01-13', '2026-02-16', 34, 24],
    ['2026-02-16', '2026-03-09', 21, 15],
    ['2026-03-09', '2026-04-20', 42, 27],
    ['2026-04-20', '2027-01-28', 283, 197],
    ['2027-01-28', '2027-02-25', 28, 20],
  ])('from %s to %s there are %i days, %i of them working days', (from, to, all, working) => {
    expect(daysBetween(from, to)).toBe(all);
    expect(daysBetween(to, from)).toBe(-all);
    expect(workingDaysBetween(from, to)).toBe(working);
    expect(addWorkingDays(from, working)).toBe(to);
  });

  test('before and after easter the nearest working days are Wednesday and Tuesday', () => {
    expect(onOrBefore('2026-04-06')).toBe('2026-04-01');
    expect(onOrAfter('2026-04-02')).toBe('2026-04-07');
  });

  test('counting from a day off begins with the next working day', () => {
    expect(addWorkingDays('2026-02-14', 1)).toBe('2026-02-16');
    expect(addWorkingDays('2026-02-14', 0)).toBe('2026-02-14');
  });

  test('the nearest working day is the day itself or has only days off in between', () => {
    fc.assert(
      fc.property(days, (on) => {
        const before = onOrBefore(on);
        const after = onOrAfter(on);
        expect([isWorkingDay(before), isWorkingDay(after)]).toEqual([true, true]);
        expect(before <= on && on <= after).toBe(true);
        const between = workingDaysBetween(before, after);
        expect(between).toBe(isWorkingDay(on) ? 0 : 1);
      }),
    );
  });

  test('adding working days and counting them agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (on, n) => {
        expect(workingDaysBetween(on, addWorkingDays(on, n))).toBe(n);
      }),
    );
  });
});

describe("a municipality's own days off", () => {
  const calendar = (quiet: object) => calendarOf(QuietDays.parse(quiet));

  test.each([
    ['24 December', '2026-12-24', 9, false, { christmasEve: 'open' }],
    ['31 December', '2026-12-31', 9, false, { christmasEve: 'open' }],
    ['1 May in the morning', '2026-05-01', 9, true, { labourDay: 'closed' }],
    ['1 May at noon', '2026-05-01', 12, false, { labourDay: 'open' }],
    ['5 June in the morning', '2026-06-05', 9, true, { constitutionDay: 'closed' }],
    ['5 June in the afternoon', '2026-06-05', 14, false, { constitutionDay: 'open' }],
    ['the ascension Friday', '2026-05-15', 9, true, { ascensionFriday: 'closed' }],
    ['the ascension Friday of 2027', '2027-05-07', 9, true, { ascensionFriday: 'closed' }],
    [
      ...(['Wednesday of uge 7', '2026-02-11', 9, true] as const),
      { closed: [{ from: '2026-02-09', to: '2026-02-13' }] },
    ],
    ['2. pinsedag in no region', '2026-05-25', 9, false, { region: 'DK' }],
    ['the day of German unity', '2028-10-03', 9, true, { region: 'DE-SH' }],
    ['skærtorsdag', '2026-04-02', 9, false, { region: 'DE-SH' }],
  ] as const)('%s, %s at %i, is open: %s, and another choice turns it', (...row) => {
    const [name, on, hour, open, other] = row;
    expect(calendar({}).isOpen(on, hour)).toBe(open);
    expect(calendar(other).isOpen(on, hour)).toBe(
      name === '2. pinsedag in no region' ? open : !open,
    );
  });

  test('another Friday is no ascension Friday', () => {
    const { isWorkingDay } = calendar({ ascensionFriday: 'closed' });
    expect(['2026-05-08', '2026-05-22', '2026-01-02'].every(isWorkingDay)).toBe(true);
  });

  test('a week begins and ends on a working day, and a closed one not at all', () => {
    const closed = calendar({ closed: [{ from: '2026-02-09', to: '2026-02-13' }] });
    expect([weekBeginsOn('2026-04-08'), weekEndsOn('2026-04-01')]).toEqual([
      '2026-04-07',
      '2026-04-01',
    ]);
    expect([weekBeginsOn('2026-02-15', closed), weekEndsOn('2026-02-09', closed)]).toEqual([
      null,
      null,
    ]);
    expect(weekEndsOn('2027-01-01')).toBe('2026-12-30');
  });
});
