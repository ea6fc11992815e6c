/**
 * How often Teams lets a bot call: learn.microsoft.com, "Optimize your bot with rate limiting in
 * Teams". Written down anew, not taken from what is tested against it.
 */

/** At most so many calls in any stretch of so many milliseconds. */
type Bucket = readonly [most: number, ms: number];

const ofConversation: readonly Bucket[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];
const ofTenant: readonly Bucket[] = [[50, 1_000]];

export interface Buckets {
  /**
   * Counts a call, unless it is one too many.
   * @returns null, or after how many seconds to come back
   */
  take(conversation: string): number | null;
}

/** @param now milliseconds */
export function createBuckets(now: () => number): Buckets {
  const taken = new Map<string, number[]>();
  return {
    take(conversation) {
      const at = now();
      const lines = [
        { times: timesOf(`in ${conversation}`), buckets: ofConversation },
        { times: timesOf('tenant'), buckets: ofTenant },
      ];
      const free = Math.max(...lines.map(({ times, buckets }) => freeAt(times, buckets)));
      if (free > at) return Math.ceil((free - at) / 1_000);
      for (const { times } of lines) times.push(at);
      return null;
    },
  };

  function timesOf(line: string): number[] {
    const times = taken.get(line) ?? [];
    taken.set(line, times);
    return times;
  }
}

function freeAt(times: readonly number[], buckets: readonly Bucket[]): number {
  return Math.max(...buckets.map(([most, ms]) => (times.at(-most) ?? -Infinity) + ms));
}
