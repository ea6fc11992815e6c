/**
 * The jobs of a simulated rollout, in this process. pg-boss waits in real time, which a simulated
 * year has none of, and claims and retries have no part where nothing fails: so the store's jobs
 * are kept in a list and done when their transaction is over, in the order they were sent.
 */
import type { Handlers, Queue } from '../store/queue/queue.ts';

export interface Jobs extends Pick<Queue, 'sendDeliver' | 'sendRefresh'> {
  /** Does all that waits, and what follows from it. Not within a transaction. */
  run(handlers: Handlers): Promise<void>;
}

export function createJobs(): Jobs {
  const waiting: ((handlers: Handlers) => Promise<void>)[] = [];
  return {
    async sendDeliver(_tx, jobs) {
      for (const job of jobs) {
        waiting.push(async ({ deliver }) => {
          const [error] = await deliver([job]);
          if (error !== undefined) throw error;
        });
      }
    },
    async sendRefresh(_tx, job) {
      waiting.push(({ refresh }) => refresh(job));
    },
    async run(handlers) {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job(handlers);
    },
  };
}
