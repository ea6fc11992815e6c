/**
 * `npm run bench`: what the bot costs, as ratios from one run, on PGlite and on a PostgreSQL server.
 * Nothing here is a test. `npm run bench -- tick plan` runs those two; `--scale 0.1` makes every
 * size a tenth. A whole run, and only that, writes RESULTS.md.
 */
import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/store/database/database.ts';
import type { Bench } from './bench.ts';
import { deliverBench } from './deliver.ts';
import { bareSql, type Home, openHome } from './homes.ts';
import { importBench } from './import.ts';
import { memoryBench } from './memory.ts';
import { nineOClockBench } from './nine-o-clock.ts';
import { planBench } from './plan.ts';
import { processesBench } from './processes.ts';
import { line, type Result, writeResults } from './results.ts';
import { startBench } from './start.ts';
import { statusBench } from './status.ts';
import { teamsBench } from './teams.ts';
import { tickBench } from './tick.ts';
import { viewsBench } from './views.ts';

const benches: readonly Bench[] = [
  tickBench,
  planBench,
  deliverBench,
  processesBench,
  nineOClockBench,
  statusBench,
  teamsBench,
  startBench,
  importBench,
  memoryBench,
  viewsBench,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' } },
});
const scale = Number(values.scale);
const unknown = positionals.filter((name) => benches.every((bench) => bench.name !== name));
if (unknown.length > 0 || !(scale > 0)) {
  console.error(`npm run bench -- [--scale 0.1] [${benches.map(({ name }) => name).join('|')}]…`);
  process.exit(1);
}
const chosen = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const started = performance.now();
const results: Result[] = [];
const databases: string[] = [];
for (const kind of ['PGlite', 'PostgreSQL'] as const) {
  const home = await openHome(kind);
  databases.push(`${kind} (${await versionOf(home)})`);
  for (const bench of chosen.filter(({ on }) => on.includes(kind))) {
    const measurements = await bench.run(home, (whole) => Math.max(1, Math.round(whole * scale)));
    console.log(`${bench.name} on ${kind}, ${secondsSince(started)} s`);
    for (const measurement of measurements) console.log(line(measurement));
    results.push({ bench, home: kind, measurements });
  }
  await home.close();
}
if (chosen.length === benches.length) {
  const seconds = secondsSince(started);
  await writeResults(results, { scale, seconds, databases: databases.join(', ') });
}

async function versionOf(home: Home): Promise<string> {
  const database = await openDatabase(await home.create());
  const sql = await bareSql(database);
  const [row] = await sql.query<{ server_version: string }>('SHOW server_version');
  await sql.close();
  await database.close();
  return `PostgreSQL ${row?.server_version}`;
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}
