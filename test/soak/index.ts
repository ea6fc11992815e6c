/**
 * `npm run soak`: by hand, and not a test. Does to the bot what hosts, operators and machines do, on
 * PGlite and on a PostgreSQL server, and counts what was lost, repeated and refused. `npm run soak --
 * host-faults commands` runs those two; `--scale 0.1` makes every number a tenth; `--minutes` bounds
 * each. Exits with 1 when something was lost or refused, or a scenario failed.
 */
import { parseArgs } from 'node:util';
import { openHome } from '../bench/homes.ts';
import { clockJumps } from './clock-jumps.ts';
import { commands } from './commands.ts';
import { cutServer } from './cut-server.ts';
import { fullDisk } from './full-disk.ts';
import { hostFaults } from './host-faults.ts';
import { killsInWrites } from './kills-in-writes.ts';
import { killsWhileMigrating } from './kills-while-migrating.ts';
import { orderlyStops } from './orderly-stops.ts';
import type { Scenario } from './scenario.ts';

const scenarios: Readonly<Record<string, Scenario>> = {
  'clock-jumps': clockJumps,
  'host-faults': hostFaults,
  'kills-in-writes': killsInWrites,
  'orderly-stops': orderlyStops,
  'kills-while-migrating': killsWhileMigrating,
  'full-disk': fullDisk,
  'cut-server': cutServer,
  commands,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '30' },
    on: { type: 'string', default: 'PGlite,PostgreSQL' },
  },
});
const [scale, minutes] = [Number(values.scale), Number(values.minutes)];
const names = Object.keys(scenarios);
if (!(scale > 0 && minutes > 0) || positionals.some((name) => !names.includes(name))) {
  console.error(`npm run soak -- [--scale 0.1] [--minutes 30] [--on PGlite] [${names.join('|')}]…`);
  process.exit(1);
}

console.log('| scenario | on | tries | lost | repeated | refused | memory | seconds | seen |');
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
let isWell = true;
for (const kind of ['PGlite', 'PostgreSQL'] as const) {
  if (!values.on.includes(kind)) continue;
  const home = await openHome(kind);
  for (const name of positionals.length > 0 ? positionals : names) {
    const began = performance.now();
    const cells = await bounded(name, home).catch((error: unknown) => {
      isWell = false;
      return [
        '',
        '',
        '',
        '',
        '',
        '',
        `**failed**: ${error instanceof Error ? error.message : error}`,
      ];
    });
    const seconds = Math.round((performance.now() - began) / 1_000);
    console.log(`| ${[name, kind, ...cells.toSpliced(5, 1, `${seconds}`)].join(' | ')} |`);
  }
  await home.close();
}
process.exit(isWell ? 0 : 1);

async function bounded(
  name: string,
  home: Awaited<ReturnType<typeof openHome>>,
): Promise<string[]> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`not through in ${minutes} min`)),
    minutes * 60_000,
  );
  const size = (whole: number) => Math.max(1, Math.round(whole * scale));
  const run = scenarios[name]?.(home, size) ?? late.promise;
  const outcome = await Promise.race([run, late.promise]).finally(() => clearTimeout(timer));
  if ('skipped' in outcome) return ['', '', '', '', '', '', `skipped: ${outcome.skipped}`];
  const { tries, lost, repeated, refused, memory, note = '' } = outcome;
  if (lost + refused > 0) isWell = false;
  return [
    ...[tries, lost, repeated, refused].map(String),
    memory === null ? '' : `${memory} MB`,
    '',
    note,
  ];
}
