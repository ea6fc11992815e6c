/** Runs once a minute: the tick, and beside it the chores, which may take longer. */

import { createKeyedMutex } from '../async/keyed-mutex.ts';
import type { Log } from '../process/log.ts';
import { everyMinute } from './clock.ts';

export interface HeartParts {
  /** Plans what is due. */
  readonly tick: () => Promise<void>;
  /**
   * What is looked after now and then, such as dumps; never holds up a tick, nor a stop: `signal`
   * breaks off what would take long.
   */
  readonly chores: (signal: AbortSignal) => Promise<void>;
  readonly log: Pick<Log, 'error'>;
}

export interface Heart {
  start(): void;
  /** Ticks now; settles when the tick is done, and never rejects. */
  wake(): Promise<void>;
  /** Milliseconds of real time since a tick succeeded. */
  silentFor(): number;
  /** Starts no more; settles when running work is done. */
  stop(): Promise<void>;
}

export function createHeart({ tick, chores, log }: HeartParts): Heart {
  let lastTick = Date.now();
  const { runExclusive } = createKeyedMutex();
  const over = new AbortController();
  let clock: { stop(): Promise<void> } | null = null;

  /** One tick at a time in this process: the next waits for a slow one. */
  const wake = (): Promise<void> =>
    runExclusive('tick', tick).then(
      () => {
        lastTick = Date.now();
      },
      (err) => log.error({ err }, 'a tick failed; the next one catches up'),
    );

  const beat = () => {
    void wake();
    runExclusive('chores', async () => {
      if (!over.signal.aborted) await chores(over.signal);
    }).catch((err) => {
      if (over.signal.aborted) return;
      log.error({ err }, 'a chore failed; it is retried after some minutes');
    });
  };

  return {
    start() {
      clock = everyMinute(beat);
    },
    wake,
    silentFor: () => Date.now() - lastTick,
    async stop() {
      over.abort();
      await clock?.stop();
      await Promise.all(['tick', 'chores'].map((key) => runExclusive(key, async () => {})));
    },
  };
}
