import { expect, test } from 'vitest';
import { dayOf, isBefore, When } from '../../../src/domain/time/when.ts';

const source = { basis: 'stated', ref: 'L1' } as const;

test.each<[When, string | null]>([
  [{ precision: 'day', on: '2026-02-16', source }, '2026-02-16'],
  [{ precision: 'hours', on: '2026-04-20', from: '10:00', to: '14:00', source }, '2026-04-20'],
  [{ precision: 'month', month: '2026-06', source }, null],
  [{ precision: 'period', from: '2026-12-01', to: '2026-12-01', source }, null],
  [{ precision: 'offset', from: 'go-live', days: 28, source }, null],
  [{ precision: 'text', text: 'efter sommerferien', source }, null],
  [{ precision: 'unknown', source }, null],
])('only a day or hours have a day: %j', (when, day) => {
  expect(When.parse(when)).toEqual(when);
  expect(dayOf(when)).toBe(day);
});

test.each([
  ['2026-04-14', '2026-04-15', true],
  ['2026-04-15', '2026-04-15', false],
  ['2026-03', '2026-04-15', true],
  ['2026-03-31', '2026-04', true],
  ['2026-04', '2026-04-15', false],
  ['2026-04-15', '2026-04', false],
  ['2026-12', '2027-01', true],
  ['2027-01', '2026-12-31', false],
])('%s is over before %s begins: %s', (a, b, before) => {
  expect(isBefore(a, b)).toBe(before);
});
