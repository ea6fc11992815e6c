/** A queue that does nothing by itself: whoever simulates says which job runs when. */
import type { Database, Transaction } from '../../src/store/database/database.ts';
import type { DeliverJob, Queue, RefreshJob } from '../../src/store/queue/queue.ts';

export type Job =
  | { readonly id: number; readonly kind: 'deliver'; readonly data: DeliverJob }
  | { readonly id: number; readonly kind: 'refresh'; readonly data: RefreshJob };

export interface Jobs {
  /** Its jobs commit with whatever they follow from, as the real queue's. */
  readonly queue: Pick<Queue, 'sendDeliver' | 'sendRefresh'>;
  waiting(): Promise<readonly Job[]>;
  done(id: number): Promise<void>;
}

export async function createJobs({ prisma }: Database): Promise<Jobs> {
  await prisma.$executeRaw`
    CREATE TABLE IF NOT EXISTS simulated_job (id serial PRIMARY KEY, kind text, data jsonb)`;
  const send = async (tx: Transaction, kind: Job['kind'], jobs: readonly Job['data'][]) => {
    for (const job of jobs) {
      await tx.$executeRaw`
        INSERT INTO simulated_job (kind, data) VALUES (${kind}, ${JSON.stringify(job)}::jsonb)`;
    }
  };
  return {
    queue: {
      sendDeliver: (tx, jobs) => send(tx, 'deliver', jobs),
      sendRefresh: (tx, job) => send(tx, 'refresh', [job]),
    },
    waiting: () => prisma.$queryRaw<Job[]>`SELECT id, kind, data FROM simulated_job ORDER BY id`,
    async done(id) {
      await prisma.$executeRaw`DELETE FROM simulated_job WHERE id = ${id}`;
    },
  };
}
