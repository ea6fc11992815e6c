/** pg-boss as this project runs it: where its tables are, which queues there are, how they retry. */
import { type ConstructorOptions, fromPglite, PgBoss, type Queue } from 'pg-boss';
import type { Database, Transaction } from '../database/database.ts';

/**
 * `abandoned` gets a copy of each deliver job that failed for good; `lost` notifies of them, one
 * job per rollout.
 */
export const queues = {
  deliver: 'deliver',
  refresh: 'refresh',
  home: 'home',
  abandoned: 'deliver-abandoned',
  lost: 'deliver-lost',
};

const aDay = 24 * 60 * 60;

const shared = {
  notify: true,
  retryBackoff: true,
  expireInSeconds: 300,
  // After this long without a heartbeat the job is given to another process.
  heartbeatSeconds: 30,
};

const lasting = { ...shared, retryDelayMax: 60 * 60, deleteAfterSeconds: 30 * aDay };

/** Retries for some hours, so that what is always visible is current again once the host is back. */
const fresh = { ...shared, retryDelayMax: 30 * 60, retryLimit: 12, retryDelay: 5 };

const options: Readonly<Record<string, Omit<Queue, 'name' | 'policy' | 'partition'>>> = {
  [queues.abandoned]: shared,
  [queues.deliver]: {
    ...lasting,
    // So many more tries take a day and one to two hours: twice as long from each to the next, by
    // chance up to twice that, and never more than an hour.
    retryLimit: 32,
    retryDelay: 10,
    deadLetter: queues.abandoned,
  },
  [queues.refresh]: fresh,
  [queues.home]: fresh,
  // Every hour, until the host is back: for two weeks.
  [queues.lost]: { ...lasting, retryLimit: 14 * 24, retryDelay: 60, retentionSeconds: 30 * aDay },
};

/** How often to look for jobs whose process has died. */
export const supervision = { superviseSeconds: 30 };

export function createBoss(database: Database, { superviseSeconds } = supervision): PgBoss {
  const connection: ConstructorOptions =
    database.kind === 'embedded'
      ? { backend: 'pglite', db: fromPglite(database.pglite) }
      : { connectionString: database.url, max: 4, connectionTimeoutMillis: 5_000 };
  return new PgBoss({
    ...connection,
    useListenNotify: true,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
}

/**
 * Several processes may create them at once. Those that exist, also from an earlier version, retry
 * from now on as this one says; the jobs in them keep what they were sent with.
 */
export async function createQueues(boss: PgBoss): Promise<void> {
  for (const [name, its] of Object.entries(options)) {
    await boss.createQueue(name, {
      ...its,
      policy: name === queues.lost ? 'exclusive' : 'standard',
    });
    await boss.updateQueue(name, its);
  }
}

/** Puts active jobs back in the queue. Only while nobody works: their process died with them. */
export async function takeUpOrphans(boss: PgBoss): Promise<void> {
  for (const name of Object.values(queues)) {
    const { rows } = await boss
      .getDb()
      .executeSql("SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active'", [name]);
    if (rows.length === 0) continue;
    const ids = rows.map(({ id }) => String(id));
    await boss.cancel(name, ids);
    await boss.resume(name, ids);
  }
}

/** Whether any job is running or ready to run. */
export async function hasWork(boss: PgBoss): Promise<boolean> {
  const { rows } = await boss.getDb().executeSql(
    `SELECT 1 FROM pgboss.job WHERE name = ANY($1)
     AND (state = 'active' OR (state IN ('created', 'retry') AND start_after <= now())) LIMIT 1`,
    [Object.values(queues)],
  );
  return rows.length > 0;
}

/**
 * Which of these keys have a waiting job. It is locked until the transaction ends, so that no
 * worker starts it before and reads the old state.
 */
export async function waitingOf(
  tx: Transaction,
  queue: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const waiting = await tx.$queryRaw<{ key: string }[]>`
    SELECT singleton_key AS key FROM pgboss.job
    WHERE name = ${queue} AND state < 'active' AND singleton_key = ANY(${keys}::text[])
    ORDER BY id FOR UPDATE`;
  return new Set(waiting.map(({ key }) => key));
}

/** Longer than any job is ever delayed. */
const longest = '2 days';

/** Makes jobs runnable that a clock far ahead has delayed. */
export async function takeUpPutOff(boss: PgBoss): Promise<void> {
  await boss.getDb().executeSql(
    `UPDATE pgboss.job SET start_after = now() WHERE name = ANY($1) AND state < 'active'
     AND start_after > now() + $2::interval`,
    [Object.values(queues), longest],
  );
}
