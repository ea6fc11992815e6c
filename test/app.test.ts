import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Env, readEnv, servesLocalChat } from '../src/process/env.ts';
import { openDatabase } from '../src/store/database/database.ts';
import { makeDataDir, startServer } from './helpers/database.ts';
import { addRollouts } from './helpers/municipalities.ts';
import { createSlackHost } from './helpers/slack-host.ts';
import { moveClock, postJson, type RunningApp, startApp } from './helpers/start-app.ts';

const statusOf = async (url: string, path: string) => (await fetch(new URL(path, url))).status;

/** Whether the machine would be told that the bot is well, and what is wrong with it. */
async function readiness(url: string): Promise<{ status: number; faults: unknown }> {
  const response = await fetch(new URL('/readyz', url));
  const { faults } = (await response.json()) as { faults: unknown };
  return { status: response.status, faults };
}

/** The texts of the channel's messages in the local chat, as HTML. */
async function channelOf(url: string): Promise<string> {
  const response = await fetch(new URL('/conversations?as=gaest', url));
  const { channel } = (await response.json()) as { channel: string };
  return channel;
}

describe('a bot on the embedded database', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp({ now: '2026-01-13T08:00' });
  });
  afterAll(() => running.stop());

  it('says that it lives and is ready', async () => {
    expect(await statusOf(running.url, '/healthz')).toBe(200);
    expect(await readiness(running.url)).toEqual({ status: 200, faults: [] });
  });

  it('answers 404 where nothing is', async () => {
    expect(await statusOf(running.url, '/wp-login.php')).toBe(404);
  });

  it('tells browsers to be careful, and nothing of what it is made of', async () => {
    const { headers } = await fetch(new URL('/healthz', running.url));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it('sends what is due when its clock is moved there', async () => {
    const moved = await moveClock(running.url, '2026-02-02T09:00');
    expect(moved).toEqual({ now: '2026-02-02T09:00:00+01:00', sent: 1 });
    expect(await channelOf(running.url)).toContain('16. februar 2026');
  });

  it('lives the days again after it was moved back', async () => {
    await moveClock(running.url, '2026-02-01T12:00');
    const between = await channelOf(running.url);
    const again = await moveClock(running.url, '2026-02-02T09:00');
    expect(between).not.toContain('16. februar 2026');
    expect(again.sent).toBe(1);
    expect(await channelOf(running.url)).toContain('16. februar 2026');
  });

  it('sends nothing twice when it is moved to where it is', async () => {
    await moveClock(running.url, '2026-02-02T09:00');
    expect((await moveClock(running.url, '2026-02-02T09:00')).sent).toBe(0);
  });
});

it('makes the example municipality on the first start, and no other on the second', async () => {
  const dataDir = await makeDataDir();
  onTestFinished(() => rm(dataDir, { recursive: true }));
  for (const now of ['2026-01-13T08:00', '2026-01-14T08:00']) {
    const running = await startApp({ now, dataDir });
    const page = await (await fetch(running.url)).text();
    await running.stop();
    expect(page).toContain('Eksempel Kommune');
  }
  const database = await openDatabase({ dataDir });
  const rollouts = await database.prisma.rollout.findMany({ select: { municipality: true } });
  await database.close();
  expect(rollouts).toEqual([{ municipality: 'Eksempel Kommune' }]);
});

it('doubts a first clock that is a year ahead, though the example is begun by it before all', async () => {
  const dataDir = await makeDataDir();
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const database = await openDatabase({ dataDir });
  await addRollouts(database, 1);
  await database.close();
  const running = await startApp({ now: '2027-01-14T09:00', isMachineTime: true, dataDir });
  const found = await readiness(running.url);
  await running.stop();
  expect(found).toEqual({ status: 503, faults: ['clock'] });
});

it('lives the days again when it is started before those that it has lived', async () => {
  const dataDir = await makeDataDir();
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const before = await startApp({ now: '2026-11-23T08:00', dataDir });
  await postJson(before.url, '/actions', {
    person: 'projektleder',
    conversation: 'channel',
    ...{ action: 'setup.rename', value: '//Anden Kommune' },
  });
  await before.stop();
  const again = await startApp({ now: '2026-01-13T08:00', dataDir });
  expect(await channelOf(again.url)).not.toContain('Anden Kommune');
  expect((await moveClock(again.url, '2026-02-02T09:00')).sent).toBe(1);
  const page = await (await fetch(again.url)).text();
  await again.stop();
  expect(page).toContain('Følger udrulningen af FBS 2.0 i Anden Kommune');
});

describe('the local chat', () => {
  const slack = { SLACK_BOT_TOKEN: 'xoxb-not-real', SLACK_SIGNING_SECRET: 'not-a-real-secret' };
  const inside: Record<string, Env> = {
    'alone on this machine': readEnv({}),
    'on IPv6': readEnv({ HOST: '::1' }),
    'beside a Slack on this machine': readEnv({ ...slack, SLACK_API_URL: 'http://localhost/api' }),
  };
  const outside: Record<string, Env> = {
    'open to the network': readEnv({ HOST: '0.0.0.0' }),
    'open to the network on IPv6': readEnv({ HOST: '::' }),
    'connected to Slack': readEnv(slack),
    'connected to another host': readEnv({ ...slack, SLACK_API_URL: 'https://slack.invalid/' }),
    'connected to a name that only begins like ours': readEnv({
      ...slack,
      SLACK_API_URL: 'https://127.0.0.1.slack.invalid/',
    }),
  };

  it.each(Object.keys(inside))('is there for a bot %s', (name) => {
    expect(inside[name] && servesLocalChat(inside[name])).toBe(true);
  });

  it.each(Object.keys(outside))('is not there for a bot %s', (name) => {
    expect(outside[name] && servesLocalChat(outside[name])).toBe(false);
  });

  it('is served beside a Slack on this machine, each with its own rollouts', async () => {
    const slackHost = await createSlackHost();
    onTestFinished(() => slackHost.stop());
    const running = await startApp({ now: '2026-01-13T08:00', slackHost });
    onTestFinished(() => running.stop());
    expect(await statusOf(running.url, '/')).toBe(200);
    expect(await statusOf(running.url, '/slack/events')).toBe(401);
    const { status } = await postJson(running.url, '/dev/clock', { now: '2026-02-02T09:00' });
    expect(status).toBe(200);
    expect(slackHost.messages).toEqual([]);
  });
});

it('is not ready while its database server is away, and recovers by itself', async () => {
  const server = await startServer();
  onTestFinished(() => server.close());
  const running = await startApp({
    now: '2026-01-13T08:00',
    databaseUrl: await server.createDatabase(),
  });
  onTestFinished(() => running.stop());
  const becomes = (status: number) =>
    expect.poll(() => readiness(running.url)).toMatchObject({ status });
  await becomes(200);
  // Until no job is at work: one that is cut off is taken up again only after a minute.
  await moveClock(running.url, '2026-01-13T08:01');

  await server.stop();
  await becomes(503);
  expect((await readiness(running.url)).faults).toContain('database');
  expect(await statusOf(running.url, '/healthz')).toBe(200);

  await server.start();
  await becomes(200);
  expect((await moveClock(running.url, '2026-02-02T09:00')).sent).toBe(1);
});
