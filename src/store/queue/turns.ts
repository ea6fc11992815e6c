/**
 * Rollouts take turns in the queue: of each a batch goes before the second batch of any, so that
 * nobody waits behind the thousand reminders of another.
 */

/** What a waiting job carries. `turn`: how many batches of its rollout go before it; left out: none. */
export interface Turn {
  readonly turn?: number;
}

/** Says of each job whose turn it is. @param batch how many are taken from the queue together */
export function inTurns<Job extends { readonly rolloutId: string }>(
  jobs: readonly Job[],
  batch: number,
): (Job & Turn)[] {
  const before = new Map<string, number>();
  return jobs.map((job) => {
    const its = before.get(job.rolloutId) ?? 0;
    before.set(job.rolloutId, its + 1);
    const turn = Math.floor(its / batch);
    return turn === 0 ? job : { ...job, turn };
  });
}

/** pg-boss takes the highest first, and of the same whatever was sent first. */
export function priorityOf({ turn = 0 }: Turn): { priority?: number } {
  return turn === 0 ? {} : { priority: -turn };
}
