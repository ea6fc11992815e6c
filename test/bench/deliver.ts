import { Logger, makeWorkerUtils, runOnce } from 'graphile-worker';
import pg from 'pg';
import { openDatabase } from '../../src/store/database/database.ts';
import { createBoss } from '../../src/store/queue/boss.ts';
import type { Bench, Measurement } from './bench.ts';
import { type Address, bareSql, type Home } from './homes.ts';
import { timed } from './measure.ts';
import { fill, nine, planWithDue } from './municipalities.ts';
import { allSent, runBot } from './running-bot.ts';

export const deliverBench: Bench = {
  name: 'deliver',
  about: `From nothing planned to everything posted, to a host that answers at once: plan, ledger, job,
read again, render, post, ledger; one message a rollout. Against it as many jobs sent to and worked
off by a bare queue with an empty handler: pg-boss one job at a time, pg-boss 100 at a time,
graphile-worker one at a time. Ours takes and prepares 16 jobs together and posts one at a time in a
workspace (src/scheduler/deliver.ts), so that a killed process repeats one message at most.`,
  on: ['PGlite', 'PostgreSQL'],
  async run(home, size) {
    const messages = size(1_500);
    const ours = await ourPace(home, messages);
    const against = async (name: string, theirs: number): Promise<Measurement> => ({
      what: `plan → ledger → render → post, ${messages} messages`,
      against: `${name}, empty handler`,
      ours,
      theirs,
      unit: '/s',
    });
    const one = await bossPace(await home.create(), messages, 1);
    const many = await bossPace(await home.create(), messages, 100);
    const { url } = await home.create();
    return [
      { ...(await against('bare pg-boss, one at a time', one)), aim: { atLeast: 0.7 } },
      await against('bare pg-boss, 100 at a time', many),
      ...(url ? [await against('graphile-worker', await graphilePace(url, messages))] : []),
    ];
  },
};

async function ourPace(home: Home, messages: number): Promise<number> {
  let posted = 0;
  const bot = await runBot(await home.create(), planWithDue(1), async (_installation, target) => {
    posted += 1;
    return { conversation: target.externalId, message: String(posted) };
  });
  const sql = await bareSql(bot.database);
  await fill(sql, { rollouts: messages, nextCheckAt: nine, aLeader: 1 });
  await sql.close();
  const ms = await timed(async () => {
    await bot.work();
    await bot.tick();
    bot.wake();
    await allSent(bot);
  });
  await bot.stop();
  if (posted !== messages) throw new Error(`${posted} of ${messages} messages were posted`);
  return (messages / ms) * 1_000;
}

async function bossPace(address: Address, jobs: number, batchSize: number): Promise<number> {
  const database = await openDatabase(address);
  const boss = createBoss(database);
  await boss.start();
  await boss.createQueue('empty');
  const ms = await timed(async () => {
    const rows = Array.from({ length: jobs }, (_, id) => ({ data: { id } }));
    for (let from = 0; from < jobs; from += 100) {
      await boss.insert('empty', rows.slice(from, from + 100));
    }
    let done = 0;
    const all = Promise.withResolvers<void>();
    await boss.work('empty', { batchSize }, async (batch) => {
      done += batch.length;
      for (const { id } of boss.getWipData()) boss.notifyWorker(id);
      if (done === jobs) all.resolve();
    });
    await all.promise;
  });
  await boss.stop();
  await database.close();
  return (jobs / ms) * 1_000;
}

async function graphilePace(connectionString: string, jobs: number): Promise<number> {
  // A pool of ours: its own is still closing when it says that it is released.
  const pgPool = new pg.Pool({ connectionString });
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  const logger = new Logger(() => () => {});
  const utils = await makeWorkerUtils({ pgPool, logger });
  await utils.migrate();
  const ms = await timed(async () => {
    const rows = Array.from({ length: jobs }, (_, id) => ({
      identifier: 'empty',
      payload: { id },
    }));
    for (let from = 0; from < jobs; from += 100) await utils.addJobs(rows.slice(from, from + 100));
    const taskList = { empty: async () => {} };
    await runOnce({ pgPool, logger, concurrency: 1, noHandleSignals: true, taskList });
  });
  await utils.release();
  await pgPool.end();
  return (jobs / ms) * 1_000;
}
