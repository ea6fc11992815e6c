/** A host that limits, fails, takes a message without saying so, and is gone: over real HTTP. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { laterIfAsked } from '../../src/app.ts';
import { planOf } from '../../src/plans/index.ts';
import { deliver } from '../../src/scheduler/deliver.ts';
import { tellLost } from '../../src/scheduler/lost.ts';
import { createPace } from '../../src/scheduler/pace.ts';
import { tick } from '../../src/scheduler/tick.ts';
import { createSlack, type Slack } from '../../src/slack/index.ts';
import type { Database } from '../../src/store/database.ts';
import { createStore } from '../../src/store/index.ts';
import { createQueue, type Queue } from '../../src/store/queue.ts';
import type { Store } from '../../src/store/store.ts';
import { da } from '../../src/texts/da.ts';
import { openTestDatabase } from '../helpers/database.ts';
import { createSlackHost, type SlackHost, team } from '../helpers/slack-host.ts';
import { createScriptedBot } from '../slack/start-slack.ts';

const now = () => new Date('2026-02-23T08:00:00Z');
const log = { info() {}, warn() {}, error() {} };
const post = 'chat.postMessage';

let host: SlackHost;
let database: Database;
let queue: Queue;
let store: Store;
let slack: Slack;
/** Milliseconds that the pace thinks have passed besides. */
let skipped: number;

beforeEach(async () => {
  host = await createSlackHost();
  database = await openTestDatabase();
  queue = await createQueue(database, { log });
  store = createStore({ prisma: database.prisma, queue, plan: planOf });
  skipped = 0;
  slack = createSlack({
    ...{ bot: createScriptedBot(), store, now, log, timeoutMs: 1_500 },
    ...{ botToken: 'xoxb-not-real', signingSecret: 'secret', apiUrl: host.apiUrl },
  });
  await slack.start();
  const pace = createPace({ now: () => performance.now() + skipped, sleep });
  const parts = { store, platformOf: () => slack, now, log, pace };
  await queue.start({
    async deliver(jobs) {
      const ids = jobs.map(({ deliveryIds }) => deliveryIds);
      return (await deliver(parts, ids)).map(({ error }) => laterIfAsked(error));
    },
    refresh: async () => {},
    tellLost: (rolloutId) => tellLost(parts, rolloutId),
  });
});

afterEach(async () => {
  await queue.stop();
  await slack.stop();
  await database.close();
  await host.stop();
});

const workspace = () =>
  store.installations.upsert({ platform: 'slack', externalId: team, name: 'Bibliotekerne' });

/** A municipality with one message due in its channel, which is planned. @returns its id */
async function due(externalId: string): Promise<string> {
  const { id: installationId } = await workspace();
  const began = new Date('2026-01-13T08:00:00Z');
  const { id } = await store.rollouts.create({
    ...{ installationId, municipality: externalId, planKey: 'fbs-2.0' },
    ...{ language: 'da', sendHour: 9, now: began },
  });
  await database.prisma.conversation.create({
    data: { installationId, externalId, kind: 'channel', rolloutId: id },
  });
  await tick(store, now(), async ({ error }) => Promise.reject(error));
  return id;
}

/** Its message in the ledger. */
async function stateOf(rolloutId: string) {
  const all = await store.deliveries.latest(rolloutId, 50);
  const states = new Set(all.map(({ state, reason }) => `${state} ${reason}`));
  expect(states.size).toBe(1);
  return all[0];
}

/** What waits for another try has it now, as if the time for it had come. */
async function tryAgain(): Promise<void> {
  skipped += 10_000;
  await database.prisma.$executeRaw`
    UPDATE pgboss.job SET start_after = now() WHERE state IN ('created', 'retry')`;
  await queue.idle();
}

const textsIn = (channel: string) =>
  host.messages.filter((message) => message.channel === channel).map(({ text }) => text);

it('gets a message when it asked for it, once it is well, and one that it took in silence twice', async () => {
  host.failNext(post, { status: 429, retryAfter: 1 });
  const limited = await due('C1');
  await host.called(post);
  const asked = performance.now();
  await queue.idle();
  expect(await stateOf(limited)).toMatchObject({ state: 'planned', reason: 'busy' });

  const other = await due('C2');
  await queue.idle();
  expect(await stateOf(other)).toMatchObject({ state: 'sent', attempts: 1 });
  expect(textsIn('C1')).toEqual([]);

  host.failNext(post, { status: 500 });
  await host.called(post, 3);
  expect(performance.now() - asked).toBeGreaterThanOrEqual(990);
  expect(performance.now() - asked).toBeLessThan(5_000);
  await queue.idle();
  expect(await stateOf(limited)).toMatchObject({ state: 'planned', reason: 'away' });

  host.failNext(post, 'mute');
  await tryAgain();
  expect(await stateOf(limited)).toMatchObject({ state: 'uncertain', reason: 'no_answer' });
  expect(textsIn('C1')).toEqual([expect.not.stringContaining(da.notice.repeated)]);

  await tryAgain();
  await tryAgain();
  expect(await stateOf(limited)).toMatchObject({ state: 'sent', repeated: true, attempts: 4 });
  expect(textsIn('C1')).toEqual([
    expect.not.stringContaining(da.notice.repeated),
    expect.stringContaining(da.notice.repeated),
  ]);
  expect(textsIn('C2')).toHaveLength(1);
});

it('gets everything when it is back, and tells what was given up meanwhile', async () => {
  const port = Number(new URL(host.apiUrl).port);
  await host.stop();
  // Its kept connections are found to be cut; from now on there are none to be had.
  await slack.describe(await workspace(), 'U1').catch(() => {});
  const waiting = await due('C1');
  const lost = await due('C2');
  await queue.idle();
  expect(await stateOf(waiting)).toMatchObject({ state: 'planned', reason: 'away' });

  await database.prisma.$executeRaw`
    UPDATE pgboss.job SET retry_limit = 0 WHERE group_id = ${`channel of ${lost}`}`;
  await tryAgain();
  expect(await stateOf(lost)).toMatchObject({ state: 'failed', reason: 'away' });

  host = await createSlackHost(port);
  await tryAgain();
  expect(await stateOf(waiting)).toMatchObject({ state: 'sent', repeated: false });
  expect(textsIn('C1')).toEqual([expect.not.stringContaining(da.notice.repeated)]);
  expect(textsIn('C2')).toEqual([expect.stringContaining(da.doctor.lost.title)]);
  expect((await stateOf(lost))?.state).toBe('failed');
});
