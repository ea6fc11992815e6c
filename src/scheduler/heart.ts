/** What beats once a minute: the tick, and beside it the chores that may take longer. */

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
  /** Beats now; settles when the tick is through, and never rejects. */
  wake(): Promise<void>;
  /** Milliseconds of real time since a tick went well. */
  silentFor(): number;
  /** Beats no more; settles when what was begun is through. */
  stop(): Promise<void>;
}

export function createHeart({ tick, chores, log }: HeartParts): Heart {
  let lastTick = Date.now();
  let ticking: Promise<void> = Promise.resolve();
  let choring: Promise<void> = Promise.resolve();
  const over = new AbortController();
  let clock: { stop(): Promise<void> } | null = null;

  /** One at a time in this process: a slow one is waited for, not overtaken. */
  const wake = (): Promise<void> => {
    ticking = ticking.then(tick).then(
      () => {
        lastTick = Date.now();
      },
      (err) => log.error({ err }, 'a tick failed; the next one makes up for it'),
    );
    return ticking;
  };

  const beat = () => {
    void wake();
    choring = choring
      .then(() => (over.signal.aborted ? undefined : chores(over.signal)))
      .catch((err) => {
        if (over.signal.aborted) return;
        log.error({ err }, 'a chore failed; it is tried again after some minutes');
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
      await Promise.all([ticking, choring]);
    },
  };
}
