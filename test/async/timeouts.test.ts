import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { within } from '../../src/async/timeouts.ts';

describe('work within a time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives what the work comes to, and leaves no timer behind', async () => {
    expect(await within(100, Promise.resolve('done'), () => 'too slow')).toBe('done');
    await expect(within(100, Promise.reject(new Error('failed')), () => null)).rejects.toThrow(
      'failed',
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives or throws what the timeout says when the work takes longer', async () => {
    const endless = new Promise<string>(() => {});
    const given = within(100, endless, () => 'too slow');
    const thrown = within(100, endless, () => {
      throw new Error('too slow');
    });
    const failure = expect(thrown).rejects.toThrow('too slow');

    await vi.advanceTimersByTimeAsync(100);

    expect(await given).toBe('too slow');
    await failure;
    expect(vi.getTimerCount()).toBe(0);
  });
});
