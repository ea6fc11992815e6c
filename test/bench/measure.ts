/** Measuring side by side in one run: machines are noisy, so only the ratio means something. */
import type { Aim, Measurement } from './bench.ts';

type Work = () => Promise<unknown> | unknown;

/** Runs the two in turn, so that what slows the machine down slows both. Medians, in ms. */
export async function compare(
  ours: Work,
  theirs: Work,
  { rounds = 60, warmUp = 5 } = {},
): Promise<Pick<Measurement, 'ours' | 'theirs' | 'unit'>> {
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUp; round < rounds; round += 1) {
    const pair = [await timed(ours), await timed(theirs)] as const;
    if (round < 0) continue;
    times[0].push(pair[0]);
    times[1].push(pair[1]);
  }
  return { ours: median(times[0]), theirs: median(times[1]), unit: 'ms' };
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

/** ours ÷ theirs, or for an aim of so much `more` the difference. */
export function result({
  ours,
  theirs,
  aim,
}: Pick<Measurement, 'ours' | 'theirs' | 'aim'>): number {
  return aim && 'more' in aim ? ours - theirs : ours / theirs;
}

/** How far beside its aim, as a share of it; 0 or less: reached. */
export function missedBy(measurement: Measurement & { readonly aim: Aim }): number {
  const { aim } = measurement;
  const reached = result(measurement);
  if ('atLeast' in aim) return 1 - reached / aim.atLeast;
  return reached / ('more' in aim ? aim.more : aim.atMost) - 1;
}
