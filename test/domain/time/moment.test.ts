import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../../src/domain/time/moment.ts';

describe('a moment', () => {
  test.each([
    ['2026-02-13T09:00:00+01:00', '2026-02-13T08:00:00.000Z'],
    ['2026-02-13T09:00:00Z', '2026-02-13T09:00:00.000Z'],
    ['2026-02-13T09:00+01:00', '2026-02-13T08:00:00.000Z'],
    ['2026-02-13T09:00', '2026-02-13T08:00:00.000Z'],
    ['2026-07-01T09:00:30', '2026-07-01T07:00:30.000Z'],
    // Skipped in spring: counts on from 3 o'clock.
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(parseMoment(text)?.toISOString()).toBe(iso);
  });

  test.each([
    '',
    'i morgen',
    '2026-02-13',
    '13-02-2026T09:00',
    '2026-02-31T09:00',
    '0001-01-01T09:00',
    '9999-12-31T09:00',
    '2026-13-01T09:00',
    '2026-02-13T24:00',
    '2026-02-13T09:60',
    '2026-02-13T09:00+25:00',
    '2026-02-13T09:00:00+01:00 ',
  ])('%j is not one', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});
