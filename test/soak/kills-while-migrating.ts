/**
 * Killed at each statement of migrating in turn, and at moments by chance in the very first start:
 * the next start opens the database, and what is due then comes.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address } from '../bench/homes.ts';
import { createSlackHost } from '../helpers/slack-host.ts';
import { killedWhileMigrating } from '../store/database/migrating-process.ts';
import { startBot } from './bot.ts';
import { addDue, allCome, nine, tally, using } from './due.ts';
import type { Scenario } from './scenario.ts';

const due = 20;
/** The first four ask; after them each migration has four. */
const firstPoint = 4;

export const killsWhileMigrating: Scenario = async (home, size) => {
  const kills = size(20);
  let refused = 0;
  const why: string[] = [];
  const opens = (place: Address) =>
    using(place, ({ prisma }) => prisma.rollout.count()).catch((error: Error) => {
      refused += 1;
      why.push(error.message.slice(0, 120));
    });
  const place = await home.create();
  for (let kill = 0; kill < kills; kill += 1) {
    await killedWhileMigrating({ ...place, at: firstPoint + kill });
    await opens(place);
  }
  for (let kill = 0; kill < kills; kill += 1) {
    const fresh = await emptied(await home.create());
    const child = fork(join(import.meta.dirname, 'bot-under-watch.ts'), [], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        LOG_LEVEL: 'silent',
        DATA_DIR: fresh.dataDir,
        DATABASE_URL: fresh.url ?? '',
      },
    });
    const exited = once(child, 'exit');
    await sleep(300 + Math.random() * 4_000);
    child.kill('SIGKILL');
    await exited;
    await opens(fresh);
    if (fresh.url === undefined) await rm(fresh.dataDir, { recursive: true });
  }
  const after = await works(place);
  const came = `${after.tries} messages due after it`;
  const note = [`${kills} at a statement, ${kills} in a first start`, came, ...why].join('; ');
  return { ...after, tries: 2 * kills, refused: refused + after.refused, note };
};

/** What was migrated through all those kills is a database like any other. */
async function works(place: Address) {
  await addDue(place, due);
  const slack = await createSlackHost();
  const bot = await startBot(place, slack, nine);
  await allCome(slack, due);
  const memory = await bot.memory();
  const code = await bot.end('SIGTERM');
  await slack.stop();
  return { ...tally(slack, due), refused: code === 0 ? 0 : 1, memory };
}

/** As before a first start. */
async function emptied({ url, dataDir }: Address): Promise<Address> {
  if (url !== undefined) return { url, dataDir };
  return { dataDir: await mkdtemp(join(tmpdir(), 'fbs-bot-first-')) };
}
