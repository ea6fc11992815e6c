import { setTimeout as sleep } from 'node:timers/promises';

/** Settles when all of these have, well or not, or when the time is up. */
export async function settledWithin(ms: number, work: readonly Promise<unknown>[]): Promise<void> {
  const over = new AbortController();
  await Promise.race([
    Promise.allSettled(work),
    sleep(ms, undefined, { signal: over.signal }).catch(() => undefined),
  ]);
  over.abort();
}
