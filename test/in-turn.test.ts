import { describe, expect, it } from 'vitest';
import { createTurns } from '../src/in-turn.ts';

describe('turns', () => {
  it('run one after the other for a key, also after a failure, and beside other keys', async () => {
    const inTurn = createTurns();
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
    const failing = inTurn('a', async () => {
      await run('a1', gate.promise)();
      throw new Error('a1 failed');
    });
    const next = inTurn('a', run('a2'));
    expect(await inTurn('b', run('b1'))).toBe('b1');
    gate.resolve();
    await expect(failing).rejects.toThrow('a1 failed');
    expect(await next).toBe('a2');
    expect(log).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends']);
  });
});
