import cron from 'node-cron';
import { describe, expect, it } from 'vitest';
import { createHeart, type Heart } from '../../src/scheduler/heart.ts';

/** Begins, and what strikes its minutes. Nothing is mocked: other files of the worker have it too. */
function beginning(heart: Heart): { strike(): Promise<void> } {
  const before = new Set(cron.getTasks().keys());
  heart.start();
  const [task] = [...cron.getTasks().values()].filter(({ id }) => !before.has(id));
  if (task === undefined) throw new Error('nothing was scheduled');
  return { strike: () => task.execute() };
}

function aHeart(tick: () => Promise<void>) {
  const logged: string[] = [];
  const log = { error: (_facts: object, message: string) => void logged.push(message) };
  return { heart: createHeart({ tick, chores: async () => {}, log }), logged };
}

describe('the heart', () => {
  it('lets one tick end before the next begins', async () => {
    const seen: string[] = [];
    let beats = 0;
    const { heart } = aHeart(async () => {
      beats += 1;
      const beat = beats;
      seen.push(`begin ${beat}`);
      await new Promise(setImmediate);
      seen.push(`end ${beat}`);
    });

    await Promise.all([heart.wake(), heart.wake()]);

    expect(seen).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('logs a tick that fails, and beats on', async () => {
    let beats = 0;
    const { heart, logged } = aHeart(async () => {
      beats += 1;
      if (beats === 1) throw new Error('no database');
    });

    await heart.wake();
    await heart.wake();

    expect(logged).toEqual(['a tick failed; the next one catches up']);
    expect(beats).toBe(2);
  });

  it('does not count a failed tick as a sign of life', async () => {
    const { heart } = aHeart(async () => {
      throw new Error('no database');
    });
    const before = heart.silentFor();

    await heart.wake();

    expect(heart.silentFor()).toBeGreaterThanOrEqual(before);
  });

  it('breaks off a chore that takes long when it stops, which is no failure', async () => {
    const logged: string[] = [];
    const begun = Promise.withResolvers<void>();
    const heart = createHeart({
      tick: async () => {},
      chores: (signal) =>
        new Promise((_resolve, reject) => {
          begun.resolve();
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
      log: { error: (_facts, message) => void logged.push(message) },
    });
    await beginning(heart).strike();
    await begun.promise;
    await heart.stop();
    expect(logged).toEqual([]);
  });

  it('stops when what it began is through', async () => {
    let through = false;
    const { heart } = aHeart(async () => {
      await new Promise(setImmediate);
      through = true;
    });
    heart.start();
    void heart.wake();

    await heart.stop();

    expect(through).toBe(true);
  });
});
