/** The bot as main.ts makes it, which tells its parent how much it keeps in memory. */
import pg from 'pg';
import { createApp } from '../../src/app.ts';
import { readEnv } from '../../src/process/env.ts';
import { createLog } from '../../src/process/log.ts';
import { createMovableClock } from '../../src/scheduler/movable-clock.ts';

/** The time at which it starts; when left out one when there is something to change. */
const begun = new Date(process.argv[2] ?? '2026-02-10T09:00:00Z');

const env = readEnv(process.env);
// Unless it is told that the time is moved on purpose, it takes it for the machine's.
const isMoved = () => process.argv[3] === 'moved';
const clock = { ...createMovableClock(begun), isMoved };
const app = await createApp(env, clock, createLog(env.logLevel));
const { url } = await app.start();
process.send?.(url);

process.on('message', async () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
  process.send?.({ heap: mb(heapUsed), resident: mb(rss), waiting: await waiting() });
});

async function waiting(): Promise<number> {
  if (env.databaseUrl === null) return 0;
  const client = new pg.Client({ connectionString: env.databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'refresh' AND state < 'active'",
  );
  await client.end();
  return rows[0].jobs;
}

process.on('disconnect', () => process.exit(1));
process.on('SIGTERM', async () => {
  await app.stop();
  process.exit(0);
});
