/**
 * The jobs of a simulated rollout, in this process. pg-boss waits in real time, which a simulated
 * year has none of, and claims and retries have no part where nothing fails: so the store's jobs
 * are kept in a list and done when their transaction is over, in the order they were sent.
 */
import type { DeliverJob, Handlers, Queue } from '../store/queue/queue.ts';

export interface Jobs extends Pick<Queue, 'sendDeliver' | 'sendRefresh'> {
  /** Does all that waits, and what follows from it. Not within a transaction. */
  run(deliver: Handlers['deliver']): Promise<void>;
}

export function createJobs(): Jobs {
  const waiting: DeliverJob[] = [];
  return {
    async sendDeliver(_tx, jobs) {
      waiting.push(...jobs);
    },
    // The host keeps nothing that could be redrawn.
    async sendRefresh() {},
    async run(deliver) {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        const [error] = await deliver([job]);
        if (error !== undefined) throw error;
      }
    },
  };
}
