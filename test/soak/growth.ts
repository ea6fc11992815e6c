/**
 * Memory over many commands: a bot of its own process answers changes of one rollout in a row, and
 * its heap is looked at, garbage collected, on the way. By hand:
 * node test/soak/growth.ts [commands] [PGlite|PostgreSQL] [at-once]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Home, openHome } from '../bench/homes.ts';
import { createSlackClient, signingSecret } from '../helpers/slack-client.ts';
import { botUser, team } from '../helpers/slack-host.ts';

const root = join(import.meta.dirname, '../..');
const looks = 10;
/** Commands of which the answer is awaited at the same time. */
const together = 8;

export interface Look {
  readonly commands: number;
  /** MB. */
  readonly heap: number;
  readonly resident: number;
  /** Refresh jobs that wait. */
  readonly waiting: number;
}

/**
 * @param awaits whether a person waits for the answer before the next command; else only until Slack
 * is told that it came, so that they pile up
 * @returns the heap and the queue after each tenth of the commands
 */
export async function growth(
  kind: Home['kind'],
  commands: number,
  awaits = true,
): Promise<readonly Look[]> {
  const home = await openHome(kind);
  const slack = await aSlackThatForgets();
  const { url = '', dataDir } = await home.create();
  const child = spawn(process.execPath, ['--expose-gc', 'test/soak/bot-under-watch.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      SLACK_BOT_TOKEN: 'xoxb-not-real',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: `${slack.origin}/api/`,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [address] = await once(child, 'message');
  const look = async (): Promise<Omit<Look, 'commands'>> => {
    child.send('look');
    const [seen] = await once(child, 'message');
    return seen;
  };
  const client = createSlackClient(`${address}/slack/events`);
  const say = async (line: string, wait = true) => {
    const answered = slack.answer();
    await client.command(line, { response_url: answered.url });
    if (wait) await answered.done;
  };
  for (const line of ['opsætning Testby Kommune', 'rolle systemansvarlig mig']) await say(line);
  const seen: Look[] = [{ commands: 0, ...(await look()) }];
  for (let tenth = 1; tenth <= looks; tenth += 1) {
    let left = Math.round(commands / looks);
    const person = async () => {
      while (left-- > 0) await say(`frist 1 2026-02-${20 + (left % 5)}`, awaits);
    };
    await Promise.all(Array.from({ length: together }, person));
    const one = { commands: Math.round((commands * tenth) / looks), ...(await look()) };
    console.log(`${kind}: ${JSON.stringify(one)}`);
    seen.push(one);
  }
  if (process.env.FBS_ACK_ONLY)
    for (let i = 0; i < 6; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      console.log(JSON.stringify(await look()));
    }
  child.kill('SIGTERM');
  await once(child, 'exit');
  slack.close();
  await home.close();
  return seen;
}

/** Answers everything, and keeps nothing. */
async function aSlackThatForgets() {
  const waiting = new Map<string, () => void>();
  let serial = 0;
  const server = createServer(async (request, response) => {
    await read(request);

    const path = request.url ?? '';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ ok: true, channel: 'C1', ts: `1770000000.${++serial}`, ...answers[path] }),
    );
    waiting.get(path)?.();
    waiting.delete(path);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    answer() {
      const path = `/respond/${++serial}`;
      const { promise: done, resolve } = Promise.withResolvers<void>();
      waiting.set(path, resolve);
      return { url: origin + path, done };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const answers: Readonly<Record<string, object>> = {
  '/api/auth.test': { team_id: team, team: 'Soak', user_id: botUser, bot_id: 'B1' },
  '/api/users.info': {
    user: { id: 'U1', real_name: 'Projektleder', profile: {}, locale: 'da-DK' },
  },
};

async function read(request: IncomingMessage): Promise<void> {
  for await (const _ of request);
}

if (process.argv[1] === import.meta.filename) {
  const [commands = '5000', kind = 'PostgreSQL', pace] = process.argv.slice(2);
  await growth(kind === 'PGlite' ? 'PGlite' : 'PostgreSQL', Number(commands), pace !== 'at-once');
}
