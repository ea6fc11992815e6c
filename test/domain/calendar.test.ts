import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  instantOf,
  isoWeekOf,
  isWorkingDay,
  toLocalDate,
  weekdayOf,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../src/domain/calendar.ts';

const days = fc.integer({ min: 0, max: 3650 }).map((number) => addDays('2024-01-01', number));

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
    expect(workingDayOnOrBefore('2026-04-06')).toBe('2026-04-01');
    expect(workingDayOnOrAfter('2026-04-02')).toBe('2026-04-07');
  });

  test('counting from a day off begins with the next working day', () => {
    expect(addWorkingDays('2026-02-14', 1)).toBe('2026-02-16');
    expect(addWorkingDays('2026-02-14', 0)).toBe('2026-02-14');
  });

  test('the nearest working day is the day itself or has only days off in between', () => {
    fc.assert(
      fc.property(days, (on) => {
        const before = workingDayOnOrBefore(on);
        const after = workingDayOnOrAfter(on);
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

describe('weeks', () => {
  test.each([
    ['2026-01-01', 1, 4],
    ['2026-01-13', 3, 2],
    ['2026-02-16', 8, 1],
    ['2026-03-09', 11, 1],
    ['2026-04-20', 17, 1],
    ['2026-04-22', 17, 3],
    ['2026-12-27', 52, 7],
    ['2026-12-28', 53, 1],
    ['2027-01-03', 53, 7],
    ['2027-01-04', 1, 1],
    ['2027-01-28', 4, 4],
    ['2027-02-25', 8, 4],
  ])('%s is in week %i, on weekday %i', (on, week, weekday) => {
    expect(isoWeekOf(on)).toBe(week);
    expect(weekdayOf(on)).toBe(weekday);
  });
});

describe.each(['Europe/Copenhagen', 'America/New_York', 'Pacific/Auckland', 'UTC'])(
  'on a machine in %s',
  (zone) => {
    const before = process.env.TZ;
    const inZone = <T>(look: () => T): T => {
      process.env.TZ = zone;
      return look();
    };
    afterEach(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    test('the machine does read its own clock there', () => {
      const { timeZone } = inZone(() => new Intl.DateTimeFormat().resolvedOptions());
      expect(timeZone).toBe(zone);
    });

    test.each([
      ['in winter', '2026-02-16', '09:00', '2026-02-16T08:00:00.000Z'],
      ['in summer', '2026-04-20', '10:00', '2026-04-20T08:00:00.000Z'],
      ['before the clocks go forward', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
      ['after the clocks went forward', '2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
      ['in the hour that is skipped', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
      ['before the clocks go back', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
      ['in the hour that comes twice', '2026-10-25', '02:30', '2026-10-25T01:30:00.000Z'],
      ['after the clocks went back', '2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
      ['when New York skips an hour', '2026-03-08', '02:30', '2026-03-08T01:30:00.000Z'],
    ])('the instant of a clock time %s is Danish', (_when, on, time, instant) => {
      expect(inZone(() => instantOf(on, time)).toISOString()).toBe(instant);
    });

    test('a day ends at midnight in Denmark', () => {
      const lastMoment = new Date('2026-02-16T22:59:59.999Z');
      const midnight = new Date('2026-02-16T23:00:00.000Z');
      expect(inZone(() => [toLocalDate(lastMoment), toLocalDate(midnight)])).toEqual([
        '2026-02-16',
        '2026-02-17',
      ]);
    });

    test('a day has one date, weekday and week, whatever the clocks do', () => {
      const found = inZone(() => ({
        next: addDays('2026-03-28', 2),
        between: daysBetween('2026-03-28', '2026-03-30'),
        weekday: weekdayOf('2026-03-29'),
        week: isoWeekOf('2026-03-29'),
        off: isWorkingDay('2027-03-29'),
      }));
      const expected = { next: '2026-03-30', between: 2, weekday: 7, week: 13, off: false };
      expect(found).toEqual(expected);
    });

    test('every clock time is on its own day', () => {
      const hour = fc.integer({ min: 0, max: 23 });
      fc.assert(
        fc.property(days, hour, (on, at) => {
          const time = `${String(at).padStart(2, '0')}:00`;
          expect(inZone(() => toLocalDate(instantOf(on, time)))).toBe(on);
        }),
      );
    });
  },
);
