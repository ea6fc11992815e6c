import { Logger, makeWorkerUtils, runOnce } from 'graphile-worker';
import pg from 'pg';
import { openDatabase } from '../../src/store/database/database.ts';
import { createBoss } from '../../src/store/queue/boss.ts';
import type { Bench, Measurement } from './bench.ts';
import { type Address, bareSql, type Home } from './homes.ts';
import { inTurn, mediansOf, timed } from './measure.ts';
import { fill, forget, nine, planWithDue } from './municipalities.ts';
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
    const messages = size(250);
    const ours = await ourPace(home, messages);
    const others = [
      {
        against: 'bare pg-boss, one at a time, empty handler',
        pace: await bossPace(await home.create(), messages, 1),
        aim: { atLeast: 0.7 },
      },
      {
        against: 'bare pg-boss, 100 at a time, empty handler',
        pace: await bossPace(await home.create(), messages, 100),
      },
    ];
    const { url } = await home.create();
    if (url) {
      const pace = await graphilePace(url, messages);
      others.push({ against: 'graphile-worker, empty handler', pace });
    }
    const results: Measurement[] = [];
    for (const { pace, ...against } of others) {
      const measured = mediansOf(
        await inTurn(ours.measure, pace.measure, 'aim' in against ? rounds : fewer),
      );
      const what = `plan → ledger → render → post, ${messages} messages`;
      results.push({ what, ...against, ...measured, unit: '/s' });
    }
    for (const one of [ours, ...others.map(({ pace }) => pace)]) await one.stop();
    return results;
  },
};

const rounds = { rounds: 7, warmUp: 2 };
/** Where there is no aim. */
const fewer = { rounds: 3, warmUp: 1 };

interface Pace {
  /** @returns how many a second */
  measure(): Promise<number>;
  stop(): Promise<void>;
}

async function ourPace(home: Home, messages: number): Promise<Pace> {
  let posted = 0;
  const bot = await runBot(await home.create(), planWithDue(1), async (_installation, target) => {
    posted += 1;
    return { conversation: target.externalId, message: String(posted) };
  });
  const sql = await bareSql(bot.database);
  await fill(sql, { rollouts: messages, nextCheckAt: nine, aLeader: 1 });
  await bot.work();
  return {
    async measure() {
      posted = 0;
      const ms = await timed(async () => {
        await bot.tick();
        bot.wake();
        await allSent(bot);
      });
      if (posted !== messages) throw new Error(`${posted} of ${messages} messages were posted`);
      await bot.idle();
      bot.rest();
      await forget(sql);
      return (messages / ms) * 1_000;
    },
    async stop() {
      await sql.close();
      await bot.stop();
    },
  };
}

async function bossPace(address: Address, jobs: number, batchSize: number): Promise<Pace> {
  const database = await openDatabase(address);
  const boss = createBoss(database);
  await boss.start();
  await boss.createQueue('empty');
  let left = 0;
  let all = Promise.withResolvers<void>();
  const wake = () => {
    for (const { id } of boss.getWipData()) boss.notifyWorker(id);
  };
  await boss.work('empty', { batchSize }, async (batch) => {
    left -= batch.length;
    wake();
    if (left === 0) all.resolve();
  });
  const rows = Array.from({ length: jobs }, (_, id) => ({ data: { id } }));
  return {
    async measure() {
      left = jobs;
      all = Promise.withResolvers<void>();
      const ms = await timed(async () => {
        for (let from = 0; from < jobs; from += 100) {
          await boss.insert('empty', rows.slice(from, from + 100));
        }
        wake();
        await all.promise;
      });
      return (jobs / ms) * 1_000;
    },
    async stop() {
      await boss.stop();
      await database.close();
    },
  };
}

async function graphilePace(connectionString: string, jobs: number): Promise<Pace> {
  // A pool of ours: its own is still closing when it says that it is released.
  const pgPool = new pg.Pool({ connectionString });
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  const logger = new Logger(() => () => {});
  const utils = await makeWorkerUtils({ pgPool, logger });
  await utils.migrate();
  const rows = Array.from({ length: jobs }, (_, id) => ({ identifier: 'empty', payload: { id } }));
  const taskList = { empty: async () => {} };
  return {
    async measure() {
      const ms = await timed(async () => {
        for (let from = 0; from < jobs; from += 100) {
          await utils.addJobs(rows.slice(from, from + 100));
        }
        await runOnce({ pgPool, logger, concurrency: 1, noHandleSignals: true, taskList });
      });
      return (jobs / ms) * 1_000;
    },
    async stop() {
      await utils.release();
      await pgPool.end();
    },
  };
}
