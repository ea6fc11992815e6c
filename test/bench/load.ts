/** People at a time: how long each of them waits, and what becomes rows of that. */
import type { Measurement } from './bench.ts';
import { inTurn, mediansOf, percentile, type Rounds } from './measure.ts';

/** From request to answer, in ms. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** What a process that plays the people is asked for. */
export interface Load {
  readonly url: string;
  readonly together: number;
  readonly count: number;
}

export const answering: Rounds = { rounds: 6, warmUp: 2 };

/** So many `together` ask one thing after another, until it was asked `count` times. */
export async function timesOf(
  { together, count }: Omit<Load, 'url'>,
  ask: () => Promise<unknown>,
): Promise<Times> {
  const times: number[] = [];
  let left = count;
  const person = async () => {
    while (left-- > 0) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: together }, person));
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** One bot against another, 1, 20 and 100 at a time. @param count of requests in a round */
export async function answerRows(
  { what, against }: Pick<Measurement, 'what' | 'against'>,
  { ours, theirs, count }: { ours: string; theirs: string; count: number },
  load: (of: Load) => Promise<Times>,
): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const together of [1, 20, 100]) {
    const of = (url: string) => () => load({ url, together, count: Math.max(together, count) });
    const all = await inTurn(of(ours), of(theirs), answering);
    for (const share of ['p50', 'p99'] as const) {
      rows.push({
        what: `${what}, ${together} at a time, ${share}`,
        against,
        ...mediansOf(all.map((of) => ({ ours: of.ours[share], theirs: of.theirs[share] }))),
        unit: 'ms',
        ...(share === 'p50' && { aim: { atMost: 2 } }),
      });
    }
  }
  return rows;
}
