/**
 * Memory over many commands: a bot of its own process answers changes of one rollout in a row, and
 * its heap is looked at, garbage collected, on the way. Afterwards the audit tells which of them came
 * to something. By hand: node test/soak/growth.ts [commands] [PGlite|PostgreSQL] [at-once]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Address, type Home, openHome } from '../bench/homes.ts';
import { addRollouts } from '../helpers/municipalities.ts';
import { createSlackClient, signingSecret } from '../helpers/slack-client.ts';
import { botUser, team } from '../helpers/slack-host.ts';
import { using } from './due.ts';

const root = join(import.meta.dirname, '../..');
const looks = 10;
/** Each is changed by one after the other: every command makes a difference to the one before. */
const tasks = ['1', '2', '3', '4', '5', '6', '7', '8'];
/** One person may change no more than 500 things a day. */
const each = 400;
/** Who waits longer for an answer has none. */
const patienceMs = 20_000;

export interface Look {
  readonly commands: number;
  /** MB. */
  readonly heap: number;
  readonly resident: number;
  /** Refresh jobs that wait. */
  readonly waiting: number;
}

export interface Growth {
  /** After each tenth of the commands. */
  readonly looks: readonly Look[];
  readonly tries: number;
  /** Acknowledged, and not in the audit. */
  readonly lost: number;
  /** In the audit more than once. */
  readonly repeated: number;
  /** Neither acknowledged nor answered. */
  readonly refused: number;
}

/**
 * @param awaits whether a person waits for the answer before the next command; else only until Slack
 * is told that it came, so that they pile up
 */
export async function growth(
  home: Pick<Home, 'kind' | 'create'>,
  commands: number,
  awaits = true,
): Promise<Growth> {
  const slack = await aSlackThatForgets();
  const place = await home.create();
  await addPeople(place, Math.ceil(commands / each));
  const child = spawn(process.execPath, ['--expose-gc', 'test/soak/bot-under-watch.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: place.dataDir,
      DATABASE_URL: place.url ?? '',
      SLACK_BOT_TOKEN: 'xoxb-not-real',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: `${slack.origin}/api/`,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [address] = await once(child, 'message');
  const look = async (): Promise<Omit<Look, 'commands'>> => {
    child.send('look');
    const [seen] = await once(child, 'message');
    return seen;
  };
  const client = createSlackClient(`${address}/slack/events`);
  const acknowledged = new Map(tasks.map((task) => [task, 0]));
  let [said, refused] = [0, 0];
  const say = async (task: string, on: string) => {
    const answered = slack.answer();
    const user_id = `U${Math.floor(said++ / each)}`;
    const { status } = await client.command(`frist ${task} ${on}`, {
      ...{ response_url: answered.url, user_id },
    });
    if (status === 200) acknowledged.set(task, (acknowledged.get(task) ?? 0) + 1);
    const isAnswered = !awaits || (await Promise.race([answered.done, sleep(patienceMs, false)]));
    if (status !== 200 || !isAnswered) refused += 1;
  };
  const seen: Look[] = [{ commands: 0, ...(await look()) }];
  for (let tenth = 1; tenth <= looks; tenth += 1) {
    const until = Math.round((commands * tenth) / looks);
    const inTurn = async (task: string) => {
      for (let time = 0; said < until; time += 1) {
        // Of the next tenth none is the same as the last of this one.
        await say(task, `2026-${tenth % 2 === 0 ? '08' : '09'}-${time % 2 === 0 ? '10' : '11'}`);
      }
    };
    await Promise.all(tasks.map(inTurn));
    seen.push({ commands: said, ...(await look()) });
  }
  child.kill('SIGTERM');
  await once(child, 'exit');
  slack.close();
  const changed = await changes(place);
  const missing = tasks.map((task) => (acknowledged.get(task) ?? 0) - (changed.get(task) ?? 0));
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + Math.max(0, one), 0);
  const repeated = sum(missing.map((count) => -count));
  return { looks: seen, tries: said, lost: sum(missing), repeated, refused };
}

/** Each may set deadlines in the one municipality. */
function addPeople(place: Address, people: number): Promise<void> {
  return using(place, async (database) => {
    await addRollouts(database, 1);
    const { prisma } = database;
    const { id: rolloutId, installationId } = await prisma.rollout.findFirstOrThrow();
    const from = new Date('2026-01-13T08:00:00Z');
    for (let number = 0; number < people; number += 1) {
      const known = { installationId, externalId: `U${number}`, name: `Nummer ${number}` };
      const { id: personId } = await prisma.person.create({ data: { ...known, toldAt: from } });
      await prisma.holding.create({ data: { rolloutId, personId, role: 'systemansvarlig', from } });
    }
  });
}

/** How often each task's deadline was changed. */
function changes(place: Address): Promise<ReadonlyMap<string | null, number>> {
  return using(place, async ({ prisma }) => {
    const rows = await prisma.auditEntry.groupBy({
      ...{ by: ['subject'], where: { verb: 'task.due' }, _count: true },
    });
    return new Map(rows.map(({ subject, _count }) => [subject, _count]));
  });
}

/** Answers everything, and keeps nothing. */
async function aSlackThatForgets() {
  const waiting = new Map<string, (isAnswered: true) => void>();
  let serial = 0;
  const server = createServer(async (request, response) => {
    await read(request);

    const path = request.url ?? '';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ ok: true, channel: 'C1', ts: `1770000000.${++serial}`, ...answers[path] }),
    );
    waiting.get(path)?.(true);
    waiting.delete(path);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    answer() {
      const path = `/respond/${++serial}`;
      const { promise: done, resolve } = Promise.withResolvers<true>();
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
  const home = await openHome(kind === 'PGlite' ? 'PGlite' : 'PostgreSQL');
  const { looks, ...counts } = await growth(home, Number(commands), pace !== 'at-once');
  console.table(looks);
  console.log(counts);
  await home.close();
}
