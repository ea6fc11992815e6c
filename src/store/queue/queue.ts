/**
 * The job queue, pg-boss on the same database: a job and its rows commit together. The scheduler
 * says what a job does; deliveries.ts writes its outcome in the ledger.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fromPrisma, type Job, type JobResult } from 'pg-boss';
import type { Subject } from '../../domain/reminders/addressee.ts';
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
import { inTurns, priorityOf } from './turns.ts';

export interface DeliverJob {
  readonly deliveryIds: readonly string[];
}

/**
 * `group`: the recipient; one job at a time for each. Across processes pg-boss does not guarantee
 * this: two that claim at the same moment may each take one of a group. Rollouts take turns
 * (turns.ts).
 */
export interface GroupedJob extends DeliverJob {
  readonly group: string;
  readonly rolloutId: string;
}

/** Something that is always visible is out of date. `subject` null: the rollout as a whole. */
export interface RefreshJob {
  readonly rolloutId: string;
  readonly subject: Subject | null;
}

/** Somebody's Home tab is out of date. */
export interface HomeJob {
  readonly personId: string;
}

/** A job that throws anything but RetryLater is retried with growing delays, then given up. */
export interface Handlers {
  /** @returns for each job the error that it failed with; undefined: it is done */
  deliver(jobs: readonly DeliverJob[]): Promise<readonly unknown[]>;
  refresh(job: RefreshJob): Promise<void>;
  home?(job: HomeJob): Promise<void>;
  /** Told how many deliveries have failed because their job was given up. */
  gaveUp?(deliveries: number): void;
  /**
   * Notifies the rollout's people of lost deliveries. Retried for two weeks, since the host may be
   * down.
   */
  tellLost?(rolloutId: string): Promise<void>;
}

/** Thrown by a handler to retry in that many seconds. Does not count as a failure. */
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
  /** Unless the same job waits already: a job reads the state when it runs. */
  sendRefresh(tx: Transaction, job: RefreshJob): Promise<void>;
  /** One for each person, on the same condition. */
  sendHomes(personIds: readonly string[]): Promise<void>;
  /** After a clock far ahead: makes the jobs runnable that it delayed. */
  takeUpPutOff(): Promise<void>;
  /** Looks for work now. */
  wake(): void;
  /** Settles when no job is running or ready to run. */
  idle(): Promise<void>;
  /** Whether the workers poll, and their last poll succeeded. */
  healthy(): boolean;
  /** Takes no new job; running ones have 1.5 s to finish, else they are retried later. */
  stop(): Promise<void>;
}

/** How often to look for jobs: without notifications, and beside them. */
const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 };
const patienceMs = 1_500;
/** A retry sooner than this counts as ready to run. */
const soonMs = 1_000;
/**
 * Workers per process, and jobs that each fetches by one query. A slow host blocks one worker; the
 * jobs that it fetched together run concurrently.
 */
const atOnce = { localConcurrency: 2, batchSize: 16 };
/** Home tabs at the same time: few, for others wait for the database too. */
const homesAtOnce = 4;

export interface QueueParts {
  readonly log: Pick<Log, 'warn'>;
  /** How often it looks for jobs whose process has died; 30 when left out. */
  readonly superviseSeconds?: number;
}

/** Accepts jobs at once; runs them after `start`. */
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
  /** Jobs that rerun in a moment, because another of their group was running. */
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
      // Other jobs of the same groups were waiting for these.
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
    } else {
      const group = groupId && { group: { id: groupId } };
      await boss.send(name, data, { startAfter, ...priorityOf(data), ...group });
    }
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

  /** Deliveries lost while the notice waits are included in it. */
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
      const rows = inTurns(jobs, atOnce.batchSize).map(({ group, rolloutId: _, ...data }) => ({
        ...{ data, group: { id: group }, ...priorityOf(data) },
      }));
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
