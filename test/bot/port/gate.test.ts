import { describe, expect, it } from 'vitest';
import { createGate } from '../../../src/bot/port/gate.ts';
import { UserError } from '../../../src/errors.ts';

describe('the gate', () => {
  const limits = { atOnce: 3, each: 2, waiting: 4 };

  /** Requests that stay until they are let go; `log` tells who is inside, in their order. */
  function requests(gate = createGate(limits)) {
    const log: string[] = [];
    const ends = new Map<string, () => void>();
    const come = (key: string, name: string) =>
      gate(key, async () => {
        log.push(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        return name;
      });
    const go = async (name: string, came: Promise<unknown>) => {
      ends.get(name)?.();
      await came;
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { log, come, go };
  }

  it('lets in as many at once as there is room for, and of each key its share', async () => {
    const { log, come, go } = requests();
    const a1 = come('a', 'a1');
    void come('a', 'a2');
    void come('a', 'a3');
    const b1 = come('b', 'b1');
    void come('b', 'b2');
    expect(log).toEqual(['a1', 'a2', 'b1']);
    await go('b1', b1);
    // a3 came before b2, but its key has its share already.
    expect(log).toEqual(['a1', 'a2', 'b1', 'b2']);
    await go('a1', a1);
    expect(log).toEqual(['a1', 'a2', 'b1', 'b2', 'a3']);
  });

  it('goes on after one that fails', async () => {
    const gate = createGate({ atOnce: 1, each: 1, waiting: 1 });
    const failing = gate('a', () => Promise.reject(new Error('no')));
    const next = gate('a', async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('tells who comes when too many wait to come again', async () => {
    const { come } = requests();
    for (let number = 0; number < limits.each + limits.waiting; number += 1) {
      void come('a', `a${number}`);
    }
    await expect(come('a', 'one more')).rejects.toEqual(new UserError('busy'));
  });
});
