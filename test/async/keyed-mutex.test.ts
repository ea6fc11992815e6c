import { describe, expect, it } from 'vitest';
import { createKeyedMutex } from '../../src/async/keyed-mutex.ts';

describe('a keyed mutex', () => {
  it('runs work one after the other for a key, also after a failure, and beside other keys', async () => {
    const { runExclusive } = createKeyedMutex();
    const log: string[] = [];
    const gate = Promise.withResolvers<void>();
    const run =
      (name: string, wait: Promise<void> = Promise.resolve()) =>
      async () => {
        log.push(`${name} begins`);
        await wait;
        log.push(`${name} ends`);
        return name;
      };
    const failing = runExclusive('a', async () => {
      await run('a1', gate.promise)();
      throw new Error('a1 failed');
    });
    const next = runExclusive('a', run('a2'));
    expect(await runExclusive('b', run('b1'))).toBe('b1');
    gate.resolve();
    await expect(failing).rejects.toThrow('a1 failed');
    expect(await next).toBe('a2');
    expect(log).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends']);
  });
});
