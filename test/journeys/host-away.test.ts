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
import type { Database } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import { createQueue, type Queue } from '../../src/store/queue/queue.ts';
import type { Store } from '../../src/store/store.ts';
import { da } from '../../src/texts/da.ts';
import { emptiedDatabase } from '../helpers/emptied-database.ts';
import { createSlackHost, type Failure, type SlackHost, team } from '../helpers/slack-host.ts';
import { createScriptedBot } from '../slack/start-slack.ts';

const now = () => new Date('2026-02-23T08:00:00Z');
const log = { info() {}, warn() {}, error() {} };
const post = 'chat.postMessage';

const opened = emptiedDatabase();

let host: SlackHost;
let database: Database;
let queue: Queue;
let store: Store;
let slack: Slack;
/** Milliseconds that the pace thinks have passed besides. */
let skipped: number;

beforeEach(async () => {
  host = await createSlackHost();
  database = opened();
  queue = await createQueue(database, { log });
  store = createStore({ prisma: database.prisma, queue, plan: planOf });
  skipped = 0;
  slack = createSlack({
    ...{ bot: createScriptedBot(), store, now, log, timeoutMs: 1_500 },
    ...{ botToken: 'xoxb-not-real', signingSecret: 'secret', apiUrl: host.apiUrl },
  });
  await slack.start();
  const pace = createPace({
    now: () => performance.now() + skipped,
    sleep,
    probe: (installation) => slack.missingScopes?.(installation) ?? Promise.resolve(),
  });
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
  host.failNext(post, { status: 429, retryAfter: 3 });
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
  expect(performance.now() - asked).toBeGreaterThanOrEqual(2_990);
  expect(performance.now() - asked).toBeLessThan(25_000);
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

it('gets everything when it is back, however long it was away', async () => {
  const port = Number(new URL(host.apiUrl).port);
  await host.stop();
  // Its kept connections are found to be cut; from now on there are none to be had.
  await slack.describe(await workspace(), 'U1').catch(() => {});
  const rollouts = [await due('C1'), await due('C2')];
  await queue.idle();
  for (const id of rollouts) expect(await stateOf(id)).toMatchObject({ state: 'planned' });
  // Nobody's tries are used up while nothing gets through.
  for (let round = 0; round < 4; round += 1) {
    await database.prisma.$executeRaw`UPDATE pgboss.job SET retry_limit = 1`;
    await tryAgain();
  }

  host = await createSlackHost(port);
  skipped += 60_000;
  await tryAgain();
  for (const id of rollouts) {
    expect(await stateOf(id)).toMatchObject({ state: 'sent', repeated: false });
  }
  for (const channel of ['C1', 'C2']) {
    expect(textsIn(channel)).toEqual([expect.not.stringContaining(da.notice.repeated)]);
  }
});

it('tells what was given up because it alone got nowhere', async () => {
  host.failAlways(post, { status: 503 });
  const lost = await due('C2');
  await queue.idle();
  expect(await stateOf(lost)).toMatchObject({ state: 'planned', reason: 'away' });

  await database.prisma.$executeRaw`
    UPDATE pgboss.job SET retry_limit = 0 WHERE group_id = ${`channel of ${lost}`}`;
  await tryAgain();
  expect(await stateOf(lost)).toMatchObject({ state: 'failed', reason: 'away' });

  host.failAlways(post, null);
  await tryAgain();
  expect(textsIn('C2')).toEqual([expect.stringContaining(da.doctor.lost.title)]);
  expect((await stateOf(lost))?.state).toBe('failed');
});

/** What every call answers while it lasts, and how often a message may then come twice. */
const faults: readonly (readonly [what: string, failure: Failure, repeated: number])[] = [
  ['a token that is refused', { error: 'invalid_auth' }, 0],
  ['a scope that is missing', { error: 'missing_scope' }, 0],
  ['an account that is closed', { error: 'account_inactive' }, 0],
  ['an organisation that shuts it out', { error: 'org_login_required' }, 0],
  ['a word that nobody knows', { error: 'brand_new_error' }, 0],
  ['a proxy that forbids it', { status: 403 }, 0],
  ['a proxy that wants a password', { status: 407 }, 0],
  ['a redirect to a log-in', { status: 302 }, 0],
  ['a limit of who knows how long', { status: 429 }, 0],
  ['a gateway without a host', { status: 502 }, 0],
  ['a page where an answer should be', { body: '<html>Log på</html>' }, 1],
  ['half an answer', { body: '{"ok":tr' }, 1],
  ['no answer', 'drop', 1],
];

it.each(faults)(
  'gets everything after a minute of %s, and is spared meanwhile',
  async (_what, failure, repeated) => {
    const channels = Array.from({ length: 5 }, (_, nth) => `C${nth + 1}`);
    host.failAlways(null, failure);
    const rollouts: string[] = [];
    for (const channel of channels) rollouts.push(await due(channel));
    await queue.idle();
    for (let seconds = 0; seconds < 60; seconds += 15) await tryAgain();
    const spent = host.calls.length;

    host.failAlways(null, null);
    skipped += 120_000;
    await tryAgain();
    await tryAgain();
    for (const id of rollouts) expect((await stateOf(id))?.state).toBe('sent');
    const all = channels.map(textsIn);
    const twice = all.flat().filter((text) => text.includes(da.notice.repeated));
    expect(twice.length).toBeLessThanOrEqual(repeated);
    expect(all.every(({ length }) => length === 1 || length === 1 + twice.length)).toBe(true);
    // Not one for each message: those of a limit are of its conversation.
    if (!('status' in Object(failure)) || Object(failure).status !== 429) {
      expect(spent).toBeLessThan(15);
    }
  },
);
