import cron from 'node-cron';
import { afterEach, describe, expect, it } from 'vitest';
import { everyMinute } from '../../src/scheduler/clock.ts';

describe('the clock', () => {
  let stop = async () => {};
  afterEach(() => stop());

  function aClock(wake: () => void) {
    const before = new Set(cron.getTasks().keys());
    const clock = everyMinute(wake);
    stop = () => clock.stop();
    const [task] = [...cron.getTasks().values()].filter(({ id }) => !before.has(id));
    if (task === undefined) throw new Error('nothing was scheduled');
    return { clock, task };
  }

  it('strikes at the start of each minute', () => {
    const { task } = aClock(() => {});
    const runs = task.getNextRuns(61).map((run) => run.getTime() / 60_000);
    expect(runs.every(Number.isInteger)).toBe(true);
    expect((runs.at(-1) ?? 0) - (runs[0] ?? 0)).toBe(60);
  });

  it('wakes whoever waits for it', async () => {
    let strikes = 0;
    const { task } = aClock(() => {
      strikes += 1;
    });
    await task.execute();
    await task.execute();
    expect(strikes).toBe(2);
  });

  it('strikes no more once it is stopped', async () => {
    const { clock, task } = aClock(() => {});
    await clock.stop();
    expect(task.getStatus()).toBe('destroyed');
    expect([...cron.getTasks().values()]).not.toContain(task);
  });
});
