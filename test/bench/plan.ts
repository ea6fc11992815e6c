import type { Bench } from './bench.ts';
import { bareSql, type Home, type Sql } from './homes.ts';
import { inTurn, mediansOf, timed } from './measure.ts';
import { fill, forget, nine, planWithDue } from './municipalities.ts';
import { runBot } from './running-bot.ts';

const rounds = { rounds: 6, warmUp: 1 };
/** Rows in one INSERT of the bare SQL. */
const chunk = 1_000;

export const planBench: Bench = {
  name: 'plan',
  about: `Planning due reminders: a tick that reads each rollout, works out what is due and writes
ledger rows, jobs and the next look. Against it the very same rows (read back, deleted, inserted
again) by the driver, ${chunk} in an INSERT, one transaction a chunk. In turn, ${rounds.rounds} times
after one that warms both, medians. Once with 12 due items a municipality, once with one, where reading the rollouts weighs
twelve times as much.`,
  on: ['PGlite', 'PostgreSQL'],
  run: async (home, size) => [
    await measure(home, size(1_500), 12),
    await measure(home, size(1_500), 1),
  ],
};

async function measure(home: Home, reminders: number, each: number) {
  const address = await home.create();
  const bot = await runBot(address, planWithDue(each), () => Promise.reject(new Error('no host')));
  const sql = await bareSql(bot.database);
  const rollouts = Math.round(reminders / each);
  await fill(sql, { rollouts, nextCheckAt: nine });
  let rows: Rows | null = null;
  const ours = async () => {
    const ms = await timed(bot.tick);
    rows = await readAll(sql);
    await forget(sql);
    return ms;
  };
  const theirs = async () => {
    const written = rows ?? (await ours().then(() => rows));
    if (written === null) throw new Error('nothing was planned');
    const ms = await timed(() => insertAll(sql, written));
    await forget(sql);
    return ms;
  };
  const measured = mediansOf(await inTurn(ours, theirs, rounds));
  await sql.close();
  await bot.stop();
  return {
    what: `planning ${rollouts * each} due reminders, ${each} a rollout`,
    against: 'the same rows and jobs in bare SQL',
    ...measured,
    unit: 'ms' as const,
    aim: { atMost: 3 },
  };
}

type Rows = Readonly<Record<'delivery' | 'pgboss.job', readonly unknown[]>>;

async function readAll(sql: Sql): Promise<Rows> {
  const read = async (table: string) =>
    (await sql.query<{ row: unknown }>(`SELECT to_json(t) AS row FROM ${table} t`)).map(
      ({ row }) => row,
    );
  return { delivery: await read('delivery'), 'pgboss.job': await read('pgboss.job') };
}

async function insertAll(sql: Sql, rows: Rows): Promise<void> {
  for (const [table, all] of Object.entries(rows)) {
    for (let from = 0; from < all.length; from += chunk) {
      await sql.query(
        `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`,
        [JSON.stringify(all.slice(from, from + chunk))],
      );
    }
  }
}
