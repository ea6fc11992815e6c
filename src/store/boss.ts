/** pg-boss as this project runs it: where its tables are, which queues there are, how they retry. */
import { type ConstructorOptions, fromPglite, PgBoss } from 'pg-boss';
import type { Database } from './database.ts';

/** `abandoned` gets a copy of each deliver job that has failed for good. */
export const queues = { deliver: 'deliver', refresh: 'refresh', abandoned: 'deliver-abandoned' };

const shared = {
  notify: true,
  retryBackoff: true,
  expireInSeconds: 300,
  // A job whose process has died is noticed, by another process, within a minute.
  heartbeatSeconds: 30,
};

export function createBoss(database: Database): PgBoss {
  const connection: ConstructorOptions =
    database.kind === 'embedded'
      ? { backend: 'pglite', db: fromPglite(database.pglite) }
      : { connectionString: database.url, max: 4, connectionTimeoutMillis: 5_000 };
  return new PgBoss({
    ...connection,
    useListenNotify: true,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
}

/** Several processes may create them at once; those that exist stay as they are. */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(queues.abandoned, shared);
  await boss.createQueue(queues.deliver, {
    ...shared,
    // Eight more tries, over one to two hours.
    retryLimit: 8,
    retryDelay: 10,
    retryDelayMax: 60 * 60,
    deleteAfterSeconds: 30 * 24 * 60 * 60,
    deadLetter: queues.abandoned,
  });
  await boss.createQueue(queues.refresh, { ...shared, retryLimit: 3, retryDelay: 5 });
}

/**
 * Makes jobs that are at work wait once more. Only for when nobody works: their process died with
 * them in hand.
 */
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

/** Whether a job could run now, or does. */
export async function hasWork(boss: PgBoss): Promise<boolean> {
  const { rows } = await boss.getDb().executeSql(
    `SELECT 1 FROM pgboss.job WHERE name = ANY($1)
     AND (state = 'active' OR (state IN ('created', 'retry') AND start_after <= now())) LIMIT 1`,
    [Object.values(queues)],
  );
  return rows.length > 0;
}
