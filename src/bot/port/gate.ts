/**
 * Limits how many requests run at the same time: a queued request costs little, a running one holds
 * a connection. Each conversation has a limit of its own, so that neither a flood in one nor a
 * locked rollout keeps the others waiting.
 */
import { UserError } from '../../errors.ts';

export interface GateLimits {
  readonly atOnce: number;
  /** Of one key. */
  readonly each: number;
  /** When this many wait, further requests are refused and told to try again. */
  readonly waiting: number;
}

/** @throws UserError when too many wait already */
export type Gate = <T>(key: string, work: () => Promise<T>) => Promise<T>;

interface Waiting {
  readonly key: string;
  readonly enter: () => void;
}

export function createGate({ atOnce, each, waiting }: GateLimits): Gate {
  const inside = new Map<string, number>();
  const line: Waiting[] = [];
  let total = 0;

  const mayEnter = (key: string) => total < atOnce && (inside.get(key) ?? 0) < each;

  const enter = (key: string) => {
    total += 1;
    inside.set(key, (inside.get(key) ?? 0) + 1);
  };

  const leave = (key: string) => {
    total -= 1;
    const left = (inside.get(key) ?? 0) - 1;
    if (left > 0) inside.set(key, left);
    else inside.delete(key);
    const next = line.findIndex((one) => mayEnter(one.key));
    const [first] = next < 0 ? [] : line.splice(next, 1);
    if (first === undefined) return;
    enter(first.key);
    first.enter();
  };

  return async (key, work) => {
    if (mayEnter(key)) enter(key);
    else if (line.length >= waiting) throw new UserError('busy');
    else await new Promise<void>((resolve) => line.push({ key, enter: resolve }));
    try {
      return await work();
    } finally {
      leave(key);
    }
  };
}
