/** Many workers on one server: a thousand messages are exactly a thousand, whoever plans them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver } from '../../src/scheduler/deliver.ts';
import { unlimited } from '../../src/scheduler/pace.ts';
import { tick } from '../../src/scheduler/tick.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import { createQueue } from '../../src/store/queue/queue.ts';
import { bareSql } from '../bench/homes.ts';
import { fill, nine, planWithDue } from '../bench/municipalities.ts';
import { startServer, type TestServer } from '../helpers/database.ts';
import { createRecordingPlatform } from '../helpers/recording-platform.ts';

const messages = 1_000;
/** Each with two workers of deliveries. */
const processes = 4;
const plan = planWithDue(1);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it(`sends ${messages} messages once each with eight workers, all of whom plan`, async () => {
  const url = await server.createDatabase();
  const platform = createRecordingPlatform();
  const log = { warn: () => {} };
  const bots = await Promise.all(
    Array.from({ length: processes }, async () => {
      const database = await openDatabase({ url, dataDir: '' });
      const queue = await createQueue(database, { log });
      const store = createStore({ prisma: database.prisma, queue, plan: () => plan });
      const parts = { store, platformOf: () => platform, now: () => nine, log, pace: unlimited };
      return { database, queue, store, parts };
    }),
  );
  const [first] = bots;
  if (first === undefined) throw new Error('no process');
  const sql = await bareSql(first.database);
  await fill(sql, { rollouts: messages, nextCheckAt: nine });
  await sql.close();

  const planned = await Promise.all(
    bots.map(({ store }) =>
      tick(store, nine, async ({ error }) => {
        throw error;
      }),
    ),
  );
  for (const { queue, parts } of bots) {
    await queue.start({
      async deliver(jobs) {
        const outcomes = await deliver(
          parts,
          jobs.map(({ deliveryIds }) => deliveryIds),
        );
        return outcomes.map(({ error }) => error);
      },
      refresh: async () => {},
    });
  }
  await first.queue.idle();
  for (const { queue, database } of bots) {
    await queue.stop();
    await database.close();
  }

  const channels = platform.posted.map(({ target }) => target.externalId);
  expect(channels).toHaveLength(messages);
  expect(new Set(channels).size).toBe(messages);
  // That nobody has the role was told when the rollouts began.
  expect(planned.reduce((sum, count) => sum + count, 0)).toBe(messages);
});
