/** The bot is killed again and again while it sends: nothing is lost, and little comes twice. */
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database/database.ts';
import { da } from '../../src/texts/da.ts';
import { addRollouts, aMinutePasses } from '../helpers/municipalities.ts';
import { runBot } from '../helpers/run-bot.ts';
import { createSlackHost } from '../helpers/slack-host.ts';
import { moveClock, slackVariables } from '../helpers/start-app.ts';

/** FBS_KILLS=200 npx vitest run test/journeys/kill is the long way. */
const kills = Number(process.env.FBS_KILLS ?? 3);
/** For one of the tests. */
export const patienceMs = 240_000 + kills * 20_000;
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

/** @param signal SIGKILL, or SIGTERM: an orderly stop, which is quick and repeats nothing */
export async function survives(
  place: { DATA_DIR: string; DATABASE_URL?: string },
  signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL',
): Promise<void> {
  console.log(`FBS_KILL_SEED=${seed}`);
  const slack = await createSlackHost();
  onTestFinished(() => slack.stop());
  const open = () => openDatabase({ url: place.DATABASE_URL, dataDir: place.DATA_DIR });
  await using(open, (database) => addRollouts(database, rollouts));
  const start = () => runBot({ ...place, ...slackVariables(slack) }, '--now', now);

  // So that there are more in hand than a stop can wait for.
  if (signal === 'SIGTERM') slack.answerLate(600);
  // Each of these lives waits for slow answers, so half as many do.
  const ends = signal === 'SIGTERM' ? moments().slice(0, Math.ceil(kills / 2)) : moments();
  for (const { messages, ms } of ends) {
    const bot = start();
    await slack.called('chat.postMessage', slack.messages.length + messages);
    await delay(ms);
    const signalled = performance.now();
    bot.kill(signal);
    const { code } = await bot.exited;
    if (signal === 'SIGTERM') {
      expect(code).toBe(0);
      expect(performance.now() - signalled).toBeLessThan(6_000);
    } else if (place.DATABASE_URL) await using(open, aMinutePasses);
  }
  slack.answerLate(0);
  const last = start();
  // Answers when everything is through.
  await moveClock(await last.started, '2026-02-23T09:10');
  last.kill('SIGTERM');
  expect((await last.exited).code).toBe(0);

  const inChannels = Map.groupBy(slack.messages, ({ channel }) => channel);
  expect(inChannels.size).toBe(rollouts);
  expect(slack.messages.length - rollouts).toBeLessThanOrEqual(signal === 'SIGTERM' ? 0 : kills);
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
