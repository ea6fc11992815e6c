/** The bot is killed again and again while it sends: nothing is lost, and little comes twice. */
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planOf } from '../../src/plans/index.ts';
import { createBoss } from '../../src/store/boss.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/index.ts';
import { da } from '../../src/texts/da.ts';
import { makeDataDir, startServer, type TestServer } from '../helpers/database.ts';
import { runBot } from '../helpers/run-bot.ts';
import { createSlackHost, type SlackHost, team } from '../helpers/slack-host.ts';
import { moveClock, slackVariables } from '../helpers/start-app.ts';

/** FBS_KILLS=200 npx vitest run test/journeys/kill.test.ts is the long way. */
const kills = Number(process.env.FBS_KILLS ?? 3);
/** More than are sent until the last is killed. */
const rollouts = 50 + kills * 8;
/** When several things are due in each of them, which is one message. */
const now = '2026-02-23T09:00';

/** Set it to the number that a failed run printed. */
const seed = Number(process.env.FBS_KILL_SEED ?? Date.now() % 1_000_000);

/** When in its life each process is killed: after so many messages, and so long after the last. */
const moments = () =>
  fc.sample(
    fc.record({ messages: fc.integer({ min: 1, max: 7 }), ms: fc.integer({ min: 0, max: 20 }) }),
    { seed, numRuns: kills },
  );

let slack: SlackHost;
beforeEach(async () => {
  slack = await createSlackHost();
});
afterEach(() => slack.stop());

async function survives(place: { DATA_DIR: string; DATABASE_URL?: string }): Promise<void> {
  console.log(`FBS_KILL_SEED=${seed}`);
  const open = () => openDatabase({ url: place.DATABASE_URL, dataDir: place.DATA_DIR });
  await using(open, addRollouts);
  const start = () => runBot({ ...place, ...slackVariables(slack) }, '--now', now);

  for (const { messages, ms } of moments()) {
    const bot = start();
    await slack.called('chat.postMessage', slack.messages.length + messages);
    await delay(ms);
    bot.kill('SIGKILL');
    await bot.exited;
    if (place.DATABASE_URL) await using(open, aMinutePasses);
  }
  const last = start();
  // Answers when everything is through.
  await moveClock(await last.started, '2026-02-23T09:10');
  last.kill('SIGTERM');
  expect((await last.exited).code).toBe(0);

  const inChannels = Map.groupBy(slack.messages, ({ channel }) => channel);
  expect(inChannels.size).toBe(rollouts);
  expect(slack.messages.length - rollouts).toBeLessThanOrEqual(kills);
  for (const [, ...repeated] of inChannels.values()) {
    for (const { text } of repeated) expect(text).toContain(da.notice.repeated);
  }
  const ledger = await using(open, ({ prisma }) =>
    prisma.delivery.groupBy({ by: ['state'], _count: true }),
  );
  expect(ledger.map(({ state }) => state)).toEqual(['sent']);
}

async function using<T>(open: () => Promise<Database>, use: (database: Database) => Promise<T>) {
  const database = await open();
  return use(database).finally(() => database.close());
}

/** Municipalities that began in January, each with a channel, and nobody in any role. */
async function addRollouts({ prisma }: Database): Promise<void> {
  const store = createStore({ prisma, plan: planOf });
  const began = new Date('2026-01-13T08:00:00Z');
  const { id: installationId } = await store.installations.upsert({
    platform: 'slack',
    externalId: team,
    name: 'Bibliotekerne',
  });
  for (let number = 1; number <= rollouts; number += 1) {
    const { id } = await store.rollouts.create({
      installationId,
      municipality: `Kommune ${number}`,
      planKey: 'fbs-2.0',
      language: 'da',
      sendHour: 9,
      now: began,
    });
    await prisma.conversation.create({
      data: { installationId, externalId: `C${number}`, kind: 'channel', rolloutId: id },
    });
  }
}

/** On a server, others may be at work: only that a process is silent tells that it is dead. */
async function aMinutePasses(database: Database): Promise<void> {
  const boss = createBoss(database);
  await boss.start();
  const aged = [
    'job SET heartbeat_on = heartbeat_on',
    'queue SET monitor_claim_on = monitor_claim_on',
  ];
  for (const column of aged) {
    await database.prisma.$executeRawUnsafe(`UPDATE pgboss.${column} - interval '1 minute'`);
  }
  await boss.supervise();
  await database.prisma.$executeRaw`
    UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`;
  await boss.stop();
}

describe('killed while it sends, on the embedded database', () => {
  let DATA_DIR: string;
  beforeAll(async () => {
    DATA_DIR = await makeDataDir();
  });
  afterAll(() => rm(DATA_DIR, { recursive: true }));

  it(
    'loses nothing, and repeats at most one message each time',
    () => survives({ DATA_DIR }),
    60_000 + kills * 5_000,
  );
});

describe('killed while it sends, on a PostgreSQL server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it(
    'loses nothing, and repeats at most one message each time',
    async () => survives({ DATA_DIR: '', DATABASE_URL: await server.createDatabase() }),
    60_000 + kills * 5_000,
  );
});
