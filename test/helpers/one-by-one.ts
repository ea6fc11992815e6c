/** A handler of deliver jobs out of one for a single job, which fails by throwing. */
import type { DeliverJob, Handlers } from '../../src/store/queue/queue.ts';

export function oneByOne(handle: (job: DeliverJob) => Promise<unknown>): Handlers['deliver'] {
  return (jobs) =>
    Promise.all(
      jobs.map((job) =>
        handle(job).then(
          () => undefined,
          (error: unknown) => error,
        ),
      ),
    );
}
