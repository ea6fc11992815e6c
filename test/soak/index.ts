/**
 * `npm run soak`: by hand, and not a test. Does to the bot what hosts, operators and machines do, on
 * PGlite and on a PostgreSQL server, and counts what was lost, repeated and refused. `npm run soak --
 * host-faults commands` runs those two; `--scale 0.1` makes every number a tenth; `--minutes` bounds
 * each, and ends what it began. Exits with 1 when something was lost, refused or repeated without need, or
 * a scenario failed.
 */
import { parseArgs } from 'node:util';
import { bounded } from './bounded.ts';
import type { Told } from './scenario.ts';
import { scenarios } from './scenarios.ts';

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
// What has been begun ends too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

console.log('| scenario | on | tries | lost | repeated | refused | memory | seconds | seen |');
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
let isWell = true;
for (const kind of ['PGlite', 'PostgreSQL'] as const) {
  if (!values.on.includes(kind)) continue;
  for (const name of positionals.length > 0 ? positionals : names) {
    const began = performance.now();
    const cells = await bounded({ name, kind, scale, minutes }).then(cellsOf, (error: Error) => {
      isWell = false;
      return { counts: ['', '', '', '', ''], seen: `**failed**: ${error.message}` };
    });
    const seconds = `${Math.round((performance.now() - began) / 1_000)}`;
    console.log(`| ${[name, kind, ...cells.counts, seconds, cells.seen].join(' | ')} |`);
  }
}
process.exit(isWell ? 0 : 1);

function cellsOf(told: Told): { readonly counts: readonly string[]; readonly seen: string } {
  if ('skipped' in told) return { counts: ['', '', '', '', ''], seen: `skipped: ${told.skipped}` };
  const { tries, lost, repeated, mayRepeat = repeated, refused, memory, note = '' } = told;
  if (lost + refused > 0 || repeated > mayRepeat) isWell = false;
  const counts = [...[tries, lost, repeated, refused].map(String), memory ? `${memory} MB` : ''];
  return { counts, seen: note };
}
