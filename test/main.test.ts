import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeDataDir } from './helpers/database.ts';
import { firstWords } from './helpers/first-words.ts';
import { compiled, type RunningBot, runBot, startBot } from './helpers/run-bot.ts';
import { createSlackClient } from './helpers/slack-client.ts';
import { createSlackHost } from './helpers/slack-host.ts';
import { postJson, slackVariables } from './helpers/start-app.ts';
import { openEvents } from './web/chat/requests.ts';

const root = join(import.meta.dirname, '..');

/** One for all tests, whose processes follow upon each other. */
let DATA_DIR: string;
beforeAll(async () => {
  DATA_DIR = await makeDataDir();
});
afterAll(() => rm(DATA_DIR, { recursive: true }));

/** What the bot answers to the line, in the local chat. */
async function say(url: string, line: string): Promise<string> {
  const place = { person: 'projektleder', conversation: 'channel' };
  const { body } = await postJson(url, '/commands', { ...place, line });
  return String((body as { answer: unknown }).answer);
}

/** One bot from its start to its end: each test goes on where the one before left it. */
describe('in one life', () => {
  let bot: RunningBot;
  let url: string;
  beforeAll(async () => {
    bot = startBot({ DATA_DIR });
    url = await bot.started;
  });
  afterAll(async () => {
    bot.kill('SIGKILL');
    await bot.exited;
  });

  it('tells at once that it starts, and then in six lines what runs where and what to do next', () => {
    expect(bot.stdout().split('\n')).toEqual([
      expect.stringMatching(/^Starting {4}/),
      `fbs-bot     ${url}`,
      expect.stringMatching(`^Database    embedded, in ${DATA_DIR} .*DATABASE_URL`),
      expect.stringMatching(/^Slack {7}not connected .*SLACK_BOT_TOKEN.*SLACK_SIGNING_SECRET/),
      expect.stringMatching(/^Teams {7}not connected .*MicrosoftAppId/),
      `Local chat  open ${url}/ in a browser`,
      expect.stringMatching(/^Next {8}/),
      '',
    ]);
  });

  it('lives on when another wants its data folder, which does not start', async () => {
    const second = runBot({ DATA_DIR });
    const { code } = await second.exited;
    expect(code).toBe(1);
    expect(second.stderr()).toContain(`process ${bot.pid}`);
    expect((await fetch(new URL('/readyz', url))).status).toBe(200);
  });

  it('finishes at SIGTERM what is in hand, also while a page is open, and exits 0', async () => {
    await say(url, 'rolle systemansvarlig @projektleder');
    const stream = await openEvents(url, 'projektleder');
    const ended = stream.next('never').catch(() => 'ended');
    const request = await beginCommand(url);
    const answer = wholeOf(request);

    bot.kill('SIGTERM');
    const signalled = performance.now();
    // Streams end when it has begun to stop.
    expect(await ended).toBe('ended');
    request.end('status"}');
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
    expect((await bot.exited).code).toBe(0);
    expect(performance.now() - signalled).toBeLessThan(10_000);
  });

  it('keeps what it knows for the next start', async () => {
    const next = runBot({ DATA_DIR });
    const roles = await say(await next.started, 'rolle systemansvarlig');
    expect(roles).toContain('Har rollen: Bo (primær), Anne');
  });
});

it('starts everything else when Slack refuses the token, and says so', async () => {
  const slackHost = await createSlackHost();
  onTestFinished(() => slackHost.stop());
  slackHost.failAlways('auth.test', { error: 'invalid_auth' });
  const bot = runBot({ DATA_DIR, ...slackVariables(slackHost) });
  const url = await bot.started;
  expect(bot.stdout()).toContain('Slack       NOT connected (invalid_auth); it is tried again');
  const ready = await fetch(new URL('/readyz', url));
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ready: false, faults: ['slack'] });

  slackHost.failAlways('auth.test', null);
  const isReady = async () => (await fetch(new URL('/readyz', url))).status;
  await expect.poll(isReady).toBe(200);
});

describe('does not start', () => {
  it('in a faulty environment, and names each fault', async () => {
    const bot = runBot({ DATA_DIR, PORT: 'mange', LOG_LEVEL: 'loud', SLACK_APP_TOKEN: 'xoxb-1' });
    const { code } = await bot.exited;
    expect(code).toBe(1);
    const named = bot.stderr().match(/^ +[A-Z_]+: /gm);
    expect(named?.map((name) => name.trim())).toEqual([
      'PORT:',
      'SLACK_APP_TOKEN:',
      'LOG_LEVEL:',
      'SLACK_BOT_TOKEN:',
    ]);
    expect(bot.stdout()).toBe('');
  });

  it('at a time of its own while Slack is connected', async () => {
    // Refused before anything is asked of that address.
    const SLACK_API_URL = 'https://slack.invalid/';
    const slack = slackVariables({ apiUrl: SLACK_API_URL });
    const bot = runBot({ DATA_DIR, ...slack }, '--now', '2026-02-12T08:00');
    const { code } = await bot.exited;
    expect(code).toBe(1);
    expect(bot.stderr()).toMatch(/^--now is refused while Slack or Teams is connected/);
  });

  it('at a time that is none', async () => {
    const bot = runBot({ DATA_DIR }, '--now', '2026-02-31T08:00');
    const { code } = await bot.exited;
    expect(code).toBe(1);
    expect(bot.stderr()).toBe(
      '--now 2026-02-31T08:00: expected a time such as 2026-02-12T08:00 (Danish time)\n',
    );
  });

  it('with an argument that it does not know', async () => {
    const bot = runBot({ DATA_DIR }, '--nu', '2026-02-12T08:00');
    expect((await bot.exited).code).toBe(1);
    expect(bot.stderr()).toContain('--nu');
  });

  it('on a port that is taken, in a folder that is none, without its database: names the variable', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const faulty: [string, string][] = [
      ['PORT', String(port)],
      ['DATA_DIR', import.meta.filename],
      ['DATABASE_URL', 'postgresql://nobody:secret@127.0.0.1:1/none'],
    ];
    for (const [variable, value] of faulty) {
      const bot = runBot({ DATA_DIR, [variable]: value });
      expect((await bot.exited).code).toBe(1);
      expect(bot.stderr()).toContain(variable);
      expect(bot.stderr()).not.toContain('secret');
    }
  });
});

describe('at SIGTERM', () => {
  it('has said where Slack must reach it, waits for no answer that Slack never takes, and lets go of the database', async () => {
    const slackHost = await createSlackHost();
    onTestFinished(() => slackHost.stop());
    const bot = runBot({ DATA_DIR, ...slackVariables(slackHost) });
    const url = await bot.started;
    expect(bot.stdout()).toContain(`Slack       connected; Slack must reach ${url}/slack/events\n`);
    slackHost.addUser('U1', { name: 'test', profile: {} });
    slackHost.failNext('response_url', 'silence');
    const asked = { response_url: slackHost.responseUrl() };
    await createSlackClient(`${url}/slack/events`).command('hjælp', asked);
    await slackHost.called('response_url');
    bot.kill('SIGTERM');
    const signalled = performance.now();
    expect((await bot.exited).code).toBe(0);
    expect(performance.now() - signalled).toBeLessThan(8_000);
    expect(readLock(DATA_DIR)).toBeNull();
  });

  it('exits also when it comes in the middle of the start', async () => {
    const bot = runBot({ DATA_DIR });
    const options = { interval: 2 };
    await expect.poll(() => readLock(DATA_DIR), options).toBe(bot.pid);
    bot.kill('SIGTERM');
    const { after, code } = await bot.exited;
    expect([code, readLock(DATA_DIR)]).toEqual([0, null]);
    expect(after).toBeLessThan(10_000);
    const next = runBot({ DATA_DIR });
    await next.started;
  });

  it('does not cut off a database that is being made', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'fbs-bot-first-'));
    onTestFinished(() => rm(dataDir, { recursive: true }));
    const bot = runBot({ DATA_DIR: dataDir });
    const options = { interval: 2 };
    await expect.poll(() => readLock(dataDir), options).toBe(bot.pid);
    bot.kill('SIGTERM');
    // Not by the signal: 0, or 1 where making it takes longer than a stop may.
    expect((await bot.exited).code).not.toBeNull();
    expect(bot.stdout()).not.toContain('fbs-bot ');
  });
});

/** A request that the bot has in hand, whose last words are still to come. */
async function beginCommand(url: string): Promise<Socket> {
  const { hostname, port, host } = new URL(url);
  const begun = '{"person":"projektleder","conversation":"channel","line":"';
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `POST /commands HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${begun.length + 'status"}'.length}\r\nExpect: 100-continue\r\n\r\n`,
  );
  // Only what has been read is in hand: a connection that is still silent is closed at once.
  expect(await firstWords(socket)).toMatch(/^HTTP\/1\.1 100 /);
  socket.write(begun);
  return socket;
}

/** All that is answered on it, however it is cut into pieces; rejects when it breaks off. */
async function wholeOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket) answer += String(piece);
  return answer;
}

/** Who has the folder. */
function readLock(dataDir: string): number | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'lock'), 'utf8')).pid;
  } catch {
    return null;
  }
}

describe('npm run', () => {
  const run = (...words: readonly string[]) =>
    promisify(execFile)('npm', ['run', '--silent', ...words], {
      cwd: root,
      env: { PATH: process.env.PATH, DATA_DIR, ...compiled },
    });

  it('has what the README names', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/^\| `npm (?:run )?(?:-s )?([a-z:]+)/gm)].map(
      ([, name]) => name,
    );
    expect(named).toEqual([
      ...['start', 'test', 'check', 'plan:diff', 'simulate', 'bench', 'soak'],
      ...['teams:package', 'teams:playground', 'backup', 'admin', 'import', 'restore'],
    ]);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  it('check finds nothing wrong with the plan', async () => {
    const { stdout } = await run('check');
    expect(stdout).toContain('fbs-2.0');
  });

  it('backup and restore bring back what was', async () => {
    const before = runBot({ DATA_DIR });
    await say(await before.started, 'rolle tekniker @superbruger');
    before.kill('SIGTERM');
    await before.exited;
    const { stdout } = await run('backup');
    const file = /^Wrote (.+)$/m.exec(stdout)?.[1] ?? '';

    await rm(join(DATA_DIR, 'pglite'), { recursive: true });
    await run('restore', '--', file);
    const after = runBot({ DATA_DIR });
    expect(await say(await after.started, 'rolle tekniker')).toContain('Henrik');
  });
});
