/** Requests that a host may repeat: each is served once, and finished before the process ends. */
import { doing, Repetition, type RequestInHand } from '../async/request-in-hand.ts';
import type { Store } from '../store/store.ts';

export interface Requests {
  /**
   * Does the work unless a request of this id was done before: what changed something also before a
   * restart, what only reads in this process. What could not be done is done when it comes again.
   * @param onlyReads the database is not asked whether it was done before a restart: doing it again
   * changes nothing
   * @returns what the work returns; undefined for a repetition
   */
  once<T>(id: string, work: () => Promise<T>, onlyReads?: boolean): Promise<T | undefined>;
  /** Counts as work in hand until it settles; its failure is logged. */
  hold(work: Promise<unknown>): void;
  /** Settles when all work in hand is done, also what that work held. */
  finished(): Promise<void>;
}

/** Ids that this process remembers. */
const remembered = 2_000;

/**
 * @param now the machine's time, also when the bot's has been moved
 * @param onFailure told of held work that fails
 */
export function createRequests(
  seen: Pick<Store['requests'], 'wasSeen'>,
  now: () => Date,
  onFailure: (error: unknown) => void,
): Requests {
  const inHand = new Set<Promise<unknown>>();
  const known = new Set<string>();

  async function keep(work: Promise<unknown>) {
    inHand.add(work);
    await work.finally(() => inHand.delete(work));
  }

  const remember = (id: string) => {
    known.add(id);
    const oldest = known.size > remembered ? known.values().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
  };

  async function doOnce<T>(id: string, work: () => Promise<T>, onlyReads: boolean) {
    const request: RequestInHand = { id, at: now(), isMarked: false, hasFailed: false };
    try {
      if (!onlyReads && (await seen.wasSeen(id, request.at))) return undefined;
      const result = await doing(request, work);
      if (request.hasFailed) known.delete(id);
      return result;
    } catch (error) {
      if (error instanceof Repetition) return undefined;
      known.delete(id);
      throw error;
    }
  }

  return {
    async once(id, work, onlyReads = false) {
      if (known.has(id)) return undefined;
      remember(id);
      const done = doOnce(id, work, onlyReads);
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
