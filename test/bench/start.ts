import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBot } from '../helpers/run-bot.ts';
import type { Bench, Measurement } from './bench.ts';
import type { Home } from './homes.ts';
import { median, timed } from './measure.ts';

/** How long nothing happens before its memory is read. */
const idleMs = 5_000;

export const startBench: Bench = {
  name: 'start',
  about: `From \`node src/main.ts\` until it says where it is served, and its memory after ${idleMs / 1_000} s in
which nothing happens, as it tells Prometheus: resident, and what is in it. Warm: it has run on this
database before. Cold: an empty data folder and nothing compiled (its files may be in the system's
cache). Nothing outside is connected. Against the aims; medians.`,
  on: ['PGlite', 'PostgreSQL'],
  async run(home, size) {
    const warm = await variablesOf(home);
    const [, ...starts] = await inOrder(size(3) + 1, () => startOnce(warm));
    const rows = [against('a warm start', 2, starts)];
    if (home.kind === 'PGlite') {
      rows.push(against('a cold start', 6, await inOrder(size(2), startCold)));
    }
    return [...rows, await idleMemory(warm, home.kind)];
  },
};

type Variables = Readonly<Record<string, string>>;

async function variablesOf(home: Home): Promise<Variables> {
  const { url, dataDir } = await home.create();
  return url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url };
}

/** In seconds. */
async function startOnce(variables: Variables): Promise<number> {
  const bot = startBot(variables);
  const ms = await timed(() => bot.started);
  bot.kill('SIGTERM');
  await bot.exited;
  return ms / 1_000;
}

async function startCold(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'fbs-bot-cold-'));
  const seconds = await startOnce({
    DATA_DIR: join(folder, 'data'),
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  });
  await rm(folder, { recursive: true });
  return seconds;
}

async function inOrder<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let time = 0; time < times; time += 1) all.push(await run());
  return all;
}

function against(what: string, seconds: number, starts: readonly number[]): Measurement {
  return {
    what: `${what}, until it is ready`,
    against: 'the aim',
    ours: median(starts),
    theirs: seconds,
    unit: 's',
    aim: { atMost: 1 },
    note: `${starts.length} starts: ${starts.map((one) => one.toFixed(1)).join(', ')} s`,
  };
}

async function idleMemory(variables: Variables, kind: Home['kind']): Promise<Measurement> {
  const bot = startBot(variables);
  const url = await bot.started;
  await sleep(idleMs);
  const told = await (await fetch(new URL('/metrics', url))).text();
  bot.kill('SIGTERM');
  await bot.exited;
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}_bytes (\\d+)$`, 'm').exec(told)?.[1]) / 2 ** 20;
  const heap = `heap ${megabytes('nodejs_heap_size_used').toFixed(0)} used`;
  const reserved = `of ${megabytes('nodejs_heap_size_total').toFixed(0)} MB taken`;
  const external = `outside it ${megabytes('nodejs_external_memory').toFixed(0)} MB`;
  const whose = kind === 'PGlite' ? ", PGlite's memory among it" : '';
  return {
    what: 'resident memory, idle',
    against: 'the aim',
    ours: megabytes('process_resident_memory'),
    theirs: 400,
    unit: 'MB',
    aim: { atMost: 1 },
    note: `${heap} ${reserved}, ${external}${whose}; the rest is Node's code and what it compiles`,
  };
}
