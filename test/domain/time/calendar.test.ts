import { getISOWeek } from 'date-fns/getISOWeek';
import { parseISO } from 'date-fns/parseISO';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  instantOf,
  isoWeekOf,
  toLocalDate,
  weekdayOf,
} from '../../../src/domain/time/calendar.ts';

const days = fc.integer({ min: 0, max: 3650 }).map((number) => addDays('2024-01-01', number));

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

  test('are those of ISO 8601 in every year', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(isoWeekOf(on)).toBe(getISOWeek(parseISO(on)));
      }),
    );
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
      }));
      const expected = { next: '2026-03-30', between: 2, weekday: 7, week: 13 };
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
