/** A process that begins to migrate an emptied database, and kills itself at one of its statements. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { clusterOf } from '../../../src/store/database/cluster.ts';
import { migrate } from '../../../src/store/database/migrate.ts';
import { migratable } from '../../../src/store/database/migration-records.ts';
import { openPGlite } from '../../../src/store/database/pglite.ts';
import { mortal } from './mortal-adapter.ts';

export interface Killing {
  /** A server's; left out, the database is the one in the folder. */
  readonly url?: string;
  readonly dataDir: string;
  /** The statement after which the process is gone, counted from 1. */
  readonly at: number;
}

/** @throws Error when the process was through before it came to that statement */
export async function killedWhileMigrating(killing: Killing): Promise<void> {
  const child = fork(import.meta.filename, [JSON.stringify(killing)]);
  const [, signal] = await once(child, 'exit');
  if (signal !== 'SIGKILL') throw new Error(`it was not killed at ${killing.at}`);
}

if (process.argv[1] === import.meta.filename) await run(JSON.parse(process.argv[2] ?? ''));

async function run({ url, dataDir, at }: Killing): Promise<void> {
  const { adapter, ...access } = url === undefined ? await embedded(dataDir) : onServer(url);
  await access.run('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const dying = mortal({ adapter, run: access.run }, { at, die: killed });
  await migrate(migratable({ ...dying, query: access.query }));
}

async function embedded(dataDir: string) {
  const pglite = await openPGlite({ dataDir: clusterOf(dataDir) });
  return {
    adapter: new PrismaPGlite(pglite),
    run: (script: string) => pglite.exec(script),
    query: async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows,
  };
}

function onServer(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  return {
    adapter: new PrismaPg(pool),
    run: (script: string) => pool.query(script),
    query: async <Row>(sql: string) => (await pool.query(sql)).rows as Row[],
  };
}

function killed(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
}
