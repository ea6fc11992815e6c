import { describe, expect, test } from 'vitest';
import { clockTime, danishIso, nextDay } from '../../../src/web/chat/moments.ts';

describe('a moment', () => {
  test.each([
    ['2026-02-13T08:00:00.999Z', '2026-02-13T09:00:00+01:00'],
    ['2026-07-01T07:00:30Z', '2026-07-01T09:00:30+02:00'],
    ['2026-12-31T23:30:00Z', '2027-01-01T00:30:00+01:00'],
  ])('%s is written as a Danish clock shows it: %s', (at, iso) => {
    expect(danishIso(new Date(at))).toBe(iso);
  });

  test('is told as a clock time', () => {
    expect(clockTime(new Date('2026-02-13T08:05:00Z'))).toBe('kl. 09.05');
  });
});

describe('the next day', () => {
  test.each([
    ['2026-02-12T08:00:00+01:00', '2026-02-13T08:00:00+01:00'],
    ['2026-02-28T23:59:59+01:00', '2026-03-01T23:59:59+01:00'],
    ['2026-03-28T09:00:00+01:00', '2026-03-29T09:00:00+02:00'],
    ['2026-10-24T09:00:00+02:00', '2026-10-25T09:00:00+01:00'],
  ])('of %s has the same clock time: %s', (at, next) => {
    expect(danishIso(nextDay(new Date(at)))).toBe(next);
  });
});
