/** Measurements as lines and as RESULTS.md, with the machine and the commit they were made on. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem, version } from 'node:os';
import { join } from 'node:path';
import type { Bench, Measurement } from './bench.ts';
import type { Home } from './homes.ts';
import { intervalOf, missedBy, result } from './measure.ts';

export interface Result {
  readonly bench: Bench;
  readonly home: Home['kind'];
  readonly measurements: readonly Measurement[];
}

const file = join(import.meta.dirname, 'RESULTS.md');
/** Ratios on PGlite / PostgreSQL, a row a run. */
const historyTitle = '## History, on PGlite / PostgreSQL';
/** What stands below it is written by hand, and stays. */
const byHand = '## Where the time goes';

export function line(measurement: Measurement): string {
  const { what, against, note } = measurement;
  const aim = aimOf(measurement);
  return [
    `${ratioOf(measurement).padStart(20)}  ${what} (${amount(measurement, 'ours')})`,
    `against ${against} (${amount(measurement, 'theirs')})`,
    ...(aim ? [`· aim ${aim}`] : []),
    ...(note ? [`· ${note}`] : []),
  ].join(' ');
}

export async function writeResults(
  results: readonly Result[],
  { scale, seconds, databases }: { scale: number; seconds: number; databases: string },
): Promise<void> {
  const old = await readFile(file, 'utf8').catch(() => '');
  const history = historyWith(old, results, scale);
  const kept = old.includes(byHand) ? old.slice(old.indexOf(byHand)) : `${byHand}\n`;
  const memory = Math.round(totalmem() / 2 ** 30);
  const head = [
    '# Results of `npm run bench`',
    '',
    'Written by the run; what stands below *Where the time goes* is by hand. Times are of one noisy',
    'machine at one moment: read the ratios. Every ratio is of two things measured in the same run;',
    'where they were measured in turn it is the median of the rounds, with its 95 % interval.',
    '',
    `- commit ${commit()}, ${new Date().toISOString().slice(0, 10)}, ${Math.round(seconds)} s, scale ${scale}`,
    `- ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB, ${version()}`,
    `- Node ${process.versions.node}, ${databases}`,
  ];
  const benches = new Set(results.map(({ bench }) => bench));
  const sections = [...benches].map((bench) =>
    section(
      bench,
      results.filter((of) => of.bench === bench),
    ),
  );
  await writeFile(
    file,
    `${[head.join('\n'), ...sections, history, kept.trimEnd()].join('\n\n')}\n`,
  );
}

/** The table of the old file, with a column for each new aim and a row for this run. */
function historyWith(old: string, results: readonly Result[], scale: number): string {
  const [head = '', , ...before] =
    old.split(`${historyTitle}\n\n`)[1]?.split('\n\n')[0]?.split('\n') ?? [];
  const cells = (row: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const aims = Map.groupBy(
    results.flatMap(({ measurements, bench }) =>
      measurements.filter(({ aim }) => aim).map((one) => ({ one, bench: bench.name })),
    ),
    ({ one, bench }) =>
      `${bench}: ${one.what.replace(/, \d+ messages| \d+ (?!at a time)/, ' ').trim()}`,
  );
  const fixed = ['commit', 'day', 'scale'];
  const known = cells(head).slice(fixed.length);
  const columns = [...fixed, ...new Set([...known, ...aims.keys()])];
  const ratios = (name: string) =>
    (aims.get(name) ?? []).map(({ one }) => result(one).toFixed(2)).join(' / ');
  const run = [commit(), new Date().toISOString().slice(0, 10), String(scale)];
  const now = columns.map((name, index) => run[index] ?? ratios(name));
  const rows = [...before.map(cells), now].map((row) => columns.map((_, at) => row[at] ?? ''));
  const lines = [columns, columns.map(() => '---'), ...rows];
  return [historyTitle, '', ...lines.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

function section({ name, about }: Bench, results: readonly Result[]): string {
  const rows = results.flatMap(({ home, measurements }) =>
    measurements.map((measurement) =>
      [
        home,
        `${measurement.what}: ${amount(measurement, 'ours')}`,
        `${measurement.against}: ${amount(measurement, 'theirs')}`,
        ratioOf(measurement),
        aimOf(measurement),
        measurement.note ?? '',
      ].join(' | '),
    ),
  );
  const table = ['on | what | against | ratio | aim | seen', '--- | --- | --- | ---: | --- | ---'];
  return [`## ${name}`, '', about, '', ...[...table, ...rows].map((row) => `| ${row} |`)].join(
    '\n',
  );
}

function ratioOf(measurement: Measurement): string {
  const { aim, unit } = measurement;
  const number = result(measurement);
  const interval = intervalOf(measurement);
  const between = interval?.map((one) => one.toFixed(2)).join('–');
  if (between) return `${number.toFixed(2)} × (${between})`;
  return aim && 'more' in aim ? `+${number.toFixed(0)} ${unit}` : `${number.toFixed(2)} ×`;
}

function aimOf(measurement: Measurement): string {
  const { aim, unit } = measurement;
  if (aim === undefined) return '';
  const missed = missedBy({ ...measurement, aim });
  const verdict = missed <= 0 ? 'reached' : `**missed by ${Math.ceil(missed * 100)} %**`;
  if ('more' in aim) return `≤ +${aim.more} ${unit}: ${verdict}`;
  return 'atMost' in aim ? `≤ ${aim.atMost} ×: ${verdict}` : `≥ ${aim.atLeast} ×: ${verdict}`;
}

function amount({ unit, ...of }: Measurement, whose: 'ours' | 'theirs'): string {
  return `${of[whose].toFixed(of[whose] < 10 ? 2 : 0)} ${unit}`;
}

/** With a mark when the tree differs from it. */
function commit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', 'src') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes in src' : ''}`;
}
