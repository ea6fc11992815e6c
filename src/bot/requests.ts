/** Requests that a host repeats: their work is done once, and finished before the process ends. */
import type { Store } from '../store/store.ts';

export interface Requests {
  /**
   * Does the work unless a request of this id was here before, also before a restart.
   * @returns what the work returns; undefined for a repetition
   */
  once<T>(id: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Counts as work in hand until it settles; its failure is logged. */
  hold(work: Promise<unknown>): void;
  /** Settles when all work in hand is done, also what that work held. */
  finished(): Promise<void>;
}

/**
 * @param now the machine's time, also when the bot's has been moved
 * @param onFailure told of held work that fails
 */
export function createRequests(
  seen: Store['requests'],
  now: () => Date,
  onFailure: (error: unknown) => void,
): Requests {
  const inHand = new Set<Promise<unknown>>();
  async function keep(work: Promise<unknown>) {
    inHand.add(work);
    await work.finally(() => inHand.delete(work));
  }
  return {
    once(id, work) {
      const done = seen.isNew(id, now()).then((isNew) => (isNew ? work() : undefined));
      keep(done).catch(() => undefined);
      return done;
    },
    hold(work) {
      keep(work).catch(onFailure);
    },
    async finished() {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
  };
}
