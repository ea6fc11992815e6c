/** Measuring side by side in one run: machines are noisy, so only the ratio means something. */

export interface Comparison {
  readonly what: string;
  readonly against: string;
  /** Medians, in milliseconds. */
  readonly ours: number;
  readonly theirs: number;
}

/** Runs the two in turn, so that what slows the machine down slows both. */
export async function compare(
  names: { readonly what: string; readonly against: string },
  ours: () => Promise<unknown> | unknown,
  theirs: () => Promise<unknown> | unknown,
  rounds = 60,
): Promise<Comparison> {
  const times: [number[], number[]] = [[], []];
  for (let round = -5; round < rounds; round += 1) {
    const pair = [await timed(ours), await timed(theirs)] as const;
    // The first rounds warm up.
    if (round < 0) continue;
    times[0].push(pair[0]);
    times[1].push(pair[1]);
  }
  return { ...names, ours: median(times[0]), theirs: median(times[1]) };
}

export function line({ what, against, ours, theirs }: Comparison): string {
  const ratio = (ours / theirs).toFixed(2).padStart(7);
  return `${ratio} ×  ${what} (${ours.toFixed(2)} ms) against ${against} (${theirs.toFixed(2)} ms)`;
}

async function timed(run: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
