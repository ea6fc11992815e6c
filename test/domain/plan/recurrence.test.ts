import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextIn, recurrences } from '../../../src/domain/plan/recurrence.ts';
import { addDays, daysBetween } from '../../../src/domain/time/calendar.ts';
import { isWorkingDay } from '../../../src/domain/time/working-days.ts';

const longest = { week: 7, month: 31, quarter: 92 } as const;
/** The days off in a row at Christmas and Easter. */
const daysOff = 6;
const dates = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2026-11-28', n));

describe('the days of what comes again', () => {
  it.each([
    ['month', '2027-01-31', '2027-02-01', '2027-03-01'],
    ['month', '2026-12-01', '2026-12-01', '2027-01-04'],
    ['week', '2026-12-18', '2026-12-18', '2026-12-28'],
    ['quarter', '2026-11-30', '2026-11-30', '2027-03-01'],
  ] as const)('each %s from %s, after %s: %s', (every, from, after, on) => {
    expect(nextIn({ every, from, until: null }, after, (day) => isWorkingDay(day))).toBe(on);
  });

  it('are working days, later than the last, never farther than a period, and end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recurrences), dates, dates, (every, from, after) => {
        const next = nextIn({ every, from, until: null }, after, (day) => isWorkingDay(day));
        if (next === null) throw new Error('it goes on');
        expect(isWorkingDay(next)).toBe(true);
        expect(next > after).toBe(true);
        const begun = after > from ? after : from;
        expect(daysBetween(begun, next)).toBeLessThanOrEqual(longest[every] + daysOff);
        const until = addDays(next, -1);
        expect(nextIn({ every, from, until }, after, (day) => isWorkingDay(day))).toBeNull();
      }),
    );
  });
});
