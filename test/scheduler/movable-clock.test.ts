import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMovableClock } from '../../src/scheduler/movable-clock.ts';

const real = new Date('2026-08-01T12:00:00Z');
const moved = new Date('2026-02-13T08:00:00Z');

describe('the movable clock', () => {
  beforeEach(() => vi.useFakeTimers({ now: real }));
  afterEach(() => vi.useRealTimers());

  it('shows the real time until it is moved', () => {
    const clock = createMovableClock(null);
    expect(clock.now()).toEqual(real);
    expect(clock.isMoved()).toBe(false);
  });

  it.each(['at its start', 'later'])('runs on from where it was moved %s', (when) => {
    const clock = createMovableClock(when === 'later' ? null : moved);
    if (when === 'later') clock.set(moved);
    expect(clock.now()).toEqual(moved);
    vi.advanceTimersByTime(90_000);
    expect(clock.now()).toEqual(new Date('2026-02-13T08:01:30Z'));
    expect(clock.isMoved()).toBe(true);
  });

  it('can go back', () => {
    const clock = createMovableClock(new Date('2027-01-28T08:00:00Z'));
    clock.set(moved);
    expect(clock.now()).toEqual(moved);
  });
});
