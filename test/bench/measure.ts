/** Measuring side by side in one run: machines are noisy, so only the ratio means something. */
import type { Aim, Measurement, Round } from './bench.ts';

type Work = () => Promise<unknown> | unknown;

/** Rounds that count, and before them those that warm both sides. */
export interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
}

type Sides = Pick<Measurement, 'ours' | 'theirs' | 'rounds'>;

/**
 * Measures the two in turn, the other one first in every second round, so that what slows the
 * machine down slows both. @param ours and theirs give what they measured
 */
export async function inTurn<Seen>(
  ours: () => Promise<Seen>,
  theirs: () => Promise<Seen>,
  { rounds, warmUp }: Rounds,
): Promise<{ readonly ours: Seen; readonly theirs: Seen }[]> {
  const all: { ours: Seen; theirs: Seen }[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const isSwapped = round % 2 !== 0;
    const first = await (isSwapped ? theirs() : ours());
    const second = await (isSwapped ? ours() : theirs());
    const pair = isSwapped ? { ours: second, theirs: first } : { ours: first, theirs: second };
    if (round >= 0) all.push(pair);
  }
  return all;
}

export function mediansOf(rounds: readonly Round[]): Sides {
  const of = (side: keyof Round) => median(rounds.map((round) => round[side]));
  return { ours: of('ours'), theirs: of('theirs'), rounds };
}

/** In ms. */
export async function compare(
  ours: Work,
  theirs: Work,
  of: Rounds = { rounds: 60, warmUp: 5 },
): Promise<Sides & { readonly unit: 'ms' }> {
  const rounds = await inTurn(
    () => timed(ours),
    () => timed(theirs),
    of,
  );
  return { ...mediansOf(rounds), unit: 'ms' };
}

/** In ms. */
export async function timed(run: Work): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share 0–1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** ours ÷ theirs, the median of all rounds; for an aim of so much `more` the difference. */
export function result({ ours, theirs, rounds, aim }: Measured): number {
  if (aim && 'more' in aim) return ours - theirs;
  return rounds === undefined ? ours / theirs : median(ratiosOf(rounds));
}

/**
 * Between which two ratios the median lies in 95 of 100 runs, whatever the noise looks like: the
 * widest two ranks whose binomial odds say so. null: too few rounds to say.
 */
export function intervalOf({ rounds = [] }: Measured): readonly [number, number] | null {
  const sorted = ratiosOf(rounds).toSorted((a, b) => a - b);
  let below = 0;
  let odds = 0.5 ** sorted.length;
  for (let outside = odds; outside <= 0.025; outside += odds) {
    below += 1;
    odds *= (sorted.length - below + 1) / below;
  }
  const [low, high] = [sorted[below - 1], sorted.at(-below)];
  return below === 0 || low === undefined || high === undefined ? null : [low, high];
}

type Measured = Pick<Measurement, 'ours' | 'theirs' | 'rounds' | 'aim'>;

function ratiosOf(rounds: readonly Round[]): number[] {
  return rounds.map(({ ours, theirs }) => ours / theirs);
}

/** How far beside its aim, as a share of it; 0 or less: reached. */
export function missedBy(measurement: Measurement & { readonly aim: Aim }): number {
  const { aim } = measurement;
  const reached = result(measurement);
  if ('atLeast' in aim) return 1 - reached / aim.atLeast;
  return reached / ('more' in aim ? aim.more : aim.atMost) - 1;
}
