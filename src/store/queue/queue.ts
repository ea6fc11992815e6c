/**
 * The jobs, in pg-boss on the same database: a job and the rows it is about commit together. What
 * a job does is the scheduler's; what is written of it in the ledger is deliveries.ts'.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fromPrisma, type Job, type JobResult } from 'pg-boss';
import type { Subject } from '../../domain/reminders/recipients.ts';
import type { Log } from '../../process/log.ts';
import type { Database, Transaction } from '../database/database.ts';
import { giveUp } from '../ledger/give-up.ts';
import {
  createBoss,
  createQueues,
  hasWork,
  queues,
  supervision,
  takeUpOrphans,
  takeUpPutOff,
  waitingOf,
} from './boss.ts';

export interface DeliverJob {
  readonly deliveryIds: readonly string[];
}

/**
 * `group`: whoever receives it; one job at a time for each. Across processes that is pg-boss's
 * endeavour and no promise: two that claim at the same moment may each take one of a group.
 */
export interface GroupedJob extends DeliverJob {
  readonly group: string;
}

/** Something that is shown all the time is out of date. `subject` null: the rollout as a whole. */
export interface RefreshJob {
  readonly rolloutId: string;
  readonly subject: Subject | null;
}

/** Somebody's Home tab is out of date. */
export interface HomeJob {
  readonly personId: string;
}

/** A job that throws anything else than RetryLater is tried again later and later, then given up. */
export interface Handlers {
  /** @returns for each job the error that it failed with; undefined: it is done */
  deliver(jobs: readonly DeliverJob[]): Promise<readonly unknown[]>;
  refresh(job: RefreshJob): Promise<void>;
  home?(job: HomeJob): Promise<void>;
  /** Told how many deliveries have failed because their job was given up. */
  gaveUp?(deliveries: number): void;
  /** Tells the rollout's people that some were. Tried again for two weeks: the host may be gone. */
  tellLost?(rolloutId: string): Promise<void>;
}

/** Thrown by a handler: not now, in that many seconds. Does not count as a failure. */
export class RetryLater extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`try again in ${seconds} s`);
    this.name = 'RetryLater';
    this.seconds = seconds;
  }
}

export interface Queue {
  /** Begins to work. */
  start(handlers: Handlers): Promise<void>;
  /** In the transaction, as the next. */
  sendDeliver(tx: Transaction, jobs: readonly GroupedJob[]): Promise<void>;
  /** Unless the same waits already: what it tells is read when it runs. */
  sendRefresh(tx: Transaction, job: RefreshJob): Promise<void>;
  /** One for each person, on the same condition. */
  sendHomes(personIds: readonly string[]): Promise<void>;
  /** The clock had been ahead: what it put off until far later is done now. */
  takeUpPutOff(): Promise<void>;
  /** Looks for work now. */
  wake(): void;
  /** Until no job that could run now is waiting or at work. */
  idle(): Promise<void>;
  /** Whether its workers look for jobs, and could when they last did. */
  healthy(): boolean;
  /** Takes no new job; those in hand have 1.5 s to finish, else they are tried again later. */
  stop(): Promise<void>;
}

/** How often to look for jobs: without notifications, and beside them. */
const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 };
const patienceMs = 1_500;
/** What comes again within less than that counts as work that could run now. */
const soonMs = 1_000;
/**
 * Workers in a process, and how many jobs each takes by one query: a host that is slow holds one of
 * them up, and the jobs that it took at the same time are done beside it.
 */
const atOnce = { localConcurrency: 2, batchSize: 16 };
/** Home tabs at the same time: few, for others wait for the database too. */
const homesAtOnce = 4;

export interface QueueParts {
  readonly log: Pick<Log, 'warn'>;
  /** How often it looks for jobs whose process has died; 30 when left out. */
  readonly superviseSeconds?: number;
}

/** Jobs can be sent to it at once; it works after `start`. */
export async function createQueue(
  database: Database,
  { log, superviseSeconds = supervision.superviseSeconds }: QueueParts,
): Promise<Queue> {
  const boss = createBoss(database, { superviseSeconds });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue had an error'));
  boss.on('warning', ({ message }) => log.warn({}, message));
  await boss.start();
  await createQueues(boss);
  let working = false;
  /** Jobs that run again in a moment, because it was not their turn. */
  let soon = 0;

  const wake = (only?: string) => {
    const workers = boss.getWipData().filter(({ name }) => only === undefined || name === only);
    for (const { id } of workers) boss.notifyWorker(id);
  };

  /** Settles each job by itself. @param handle as Handlers.deliver */
  const together =
    <T extends object>(handle: (jobs: readonly T[]) => Promise<readonly unknown[]>) =>
    async (jobs: readonly Job<T>[]): Promise<JobResult[]> => {
      const errors = await handle(jobs.map(({ data }) => data)).catch((error: unknown) =>
        jobs.map(() => error),
      );
      const results = jobs.map(async (job, index): Promise<JobResult> => {
        const error = errors[index];
        const output = error === undefined ? undefined : await putOff(job, error);
        return output
          ? { id: job.id, status: 'failed', output }
          : { id: job.id, status: 'completed' };
      });
      // Others of the same groups had to wait for these.
      for (const name of new Set(jobs.map((job) => job.name))) wake(name);
      return Promise.all(results);
    };

  const each = <T extends object>(handle: (job: T) => Promise<void>) =>
    together((jobs: readonly T[]) =>
      Promise.all(
        jobs.map((job) =>
          handle(job).then(
            () => undefined,
            (error: unknown) => error,
          ),
        ),
      ),
    );

  /** @returns why the job has failed; undefined: it has not, and comes again as another */
  const putOff = async ({ name, data, groupId }: Job<object>, error: unknown) => {
    if (!(error instanceof RetryLater)) {
      log.warn({ err: error, queue: name }, 'a job failed');
      return error instanceof Error ? error : new Error(String(error));
    }
    const waitMs = error.seconds * 1_000;
    const startAfter = new Date(Date.now() + waitMs);
    if (name === queues.refresh || name === queues.home) {
      const again = data as RefreshJob | HomeJob;
      await database.prisma.$transaction((tx) => sendOnce(tx, name, [again], startAfter));
    } else await boss.send(name, data, { startAfter, ...(groupId && { group: { id: groupId } }) });
    const isSoon = waitMs < soonMs;
    if (isSoon) soon += 1;
    const again = () => {
      if (isSoon) soon -= 1;
      wake(name);
    };
    setTimeout(again, waitMs + 10).unref();
    return undefined;
  };

  const sendOnce = async (
    tx: Transaction,
    name: string,
    jobs: readonly (RefreshJob | HomeJob)[],
    startAfter?: Date,
  ) => {
    const waiting = await waitingOf(tx, name, jobs.map(keyOf));
    const rows = jobs
      .map((data) => ({ data, singletonKey: keyOf(data), ...(startAfter && { startAfter }) }))
      .filter(({ singletonKey }) => !waiting.has(singletonKey));
    if (rows.length > 0) await boss.insert(name, rows, { db: fromPrisma(tx) });
  };

  /** While one waits to be told, more that are lost in the rollout are told with it. */
  const giveUpIn = async (tx: Transaction, deliveryIds: readonly string[]) => {
    const lost = await giveUp(tx, deliveryIds);
    for (const rolloutId of new Set(lost)) {
      const options = { singletonKey: rolloutId, db: fromPrisma(tx) };
      await boss.send(queues.lost, { rolloutId }, options);
    }
    return lost.length;
  };

  return {
    async start({ deliver, refresh, home, gaveUp, tellLost }) {
      if (database.kind === 'embedded') await takeUpOrphans(boss);
      const one = { ...polling, perJobResults: true } as const;
      await boss.work(
        queues.deliver,
        { ...one, ...atOnce, groupConcurrency: 1 },
        together(deliver),
      );
      await boss.work(queues.refresh, one, each(refresh));
      await boss.work(
        queues.home,
        { ...one, batchSize: homesAtOnce },
        each(async (job: HomeJob) => home?.(job)),
      );
      await boss.work(
        queues.abandoned,
        one,
        each(async ({ deliveryIds }: DeliverJob) => {
          const failed = await database.prisma.$transaction((tx) => giveUpIn(tx, deliveryIds));
          gaveUp?.(failed);
        }),
      );
      await boss.work(
        queues.lost,
        one,
        each(async ({ rolloutId }: { rolloutId: string }) => tellLost?.(rolloutId)),
      );
      working = true;
    },

    async sendDeliver(tx, jobs) {
      const rows = jobs.map(({ group, ...data }) => ({ data, group: { id: group } }));
      await boss.insert(queues.deliver, rows, { db: fromPrisma(tx) });
    },

    sendRefresh: (tx, job) => sendOnce(tx, queues.refresh, [job]),

    sendHomes: (personIds) =>
      database.prisma.$transaction((tx) =>
        sendOnce(
          tx,
          queues.home,
          personIds.map((personId) => ({ personId })),
        ),
      ),

    takeUpPutOff: () => takeUpPutOff(boss),

    wake: () => wake(),

    async idle() {
      while (working && (soon > 0 || (await hasWork(boss)))) {
        wake();
        await sleep(20);
      }
    },

    healthy: () =>
      working &&
      boss
        .getWipData()
        .every(({ lastErrorOn, lastFetchedOn }) => (lastFetchedOn ?? 0) >= (lastErrorOn ?? 0)),

    async stop() {
      working = false;
      await boss.stop({ graceful: true, timeout: patienceMs });
    },
  };
}

function keyOf(job: RefreshJob | HomeJob): string {
  if ('personId' in job) return job.personId;
  const { rolloutId, subject } = job;
  return JSON.stringify([rolloutId, subject?.type ?? null, subject?.key ?? null]);
}
