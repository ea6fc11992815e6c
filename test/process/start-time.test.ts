import { afterEach, describe, expect, it } from 'vitest';
import { readStartTime } from '../../src/process/start-time.ts';

describe('a start time', () => {
  const machine = process.env.TZ;

  afterEach(() => {
    if (machine === undefined) delete process.env.TZ;
    else process.env.TZ = machine;
  });

  it.each([
    ['2026-02-12T08:00', '2026-02-12T07:00:00.000Z'],
    ['2026-07-01T08:00', '2026-07-01T06:00:00.000Z'],
    ['2026-02-12T08:00:30', '2026-02-12T07:00:30.000Z'],
    ['2026-02-12', '2026-02-11T23:00:00.000Z'],
    ['2026-02-12T08:00Z', '2026-02-12T08:00:00.000Z'],
    ['2026-02-12T08:00:00.000Z', '2026-02-12T08:00:00.000Z'],
    ['2026-02-12T08:00+05:30', '2026-02-12T02:30:00.000Z'],
  ])('%s is Danish time unless it says otherwise, wherever the machine is', (text, instant) => {
    for (const zone of ['UTC', 'Pacific/Auckland', 'America/New_York']) {
      process.env.TZ = zone;

      expect(readStartTime(text).toISOString()).toBe(instant);
    }
  });

  it.each([
    '',
    'tomorrow',
    '1',
    '12 Feb 2026',
    '12/02/2026',
    '2026-02-30',
    '2026-02-30T08:00Z',
    '2026-13-01',
    '2026-02-12T25:00',
    '2026-02-12T08:60',
    '2026-02-12T08',
    '2026-02-12T08:00 please',
  ])('"%s" is refused, and what is expected is shown', (text) => {
    expect(() => readStartTime(text)).toThrow(
      `--now ${text}: expected a time such as 2026-02-12T08:00 (Danish time)`,
    );
  });
});
