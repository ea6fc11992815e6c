/** What a bench is, and what it measures: always two things in one run. */
import type { Home } from './homes.ts';

export interface Bench {
  /** As in `npm run bench -- name`. */
  readonly name: string;
  /** What is measured and how, for RESULTS.md. */
  readonly about: string;
  /** Where it makes sense to run it. */
  readonly on: readonly Home['kind'][];
  /** @param size of a whole run's number, the number for this run (`--scale`) */
  run(home: Home, size: (whole: number) => number): Promise<Measurement[]>;
}

export interface Measurement {
  readonly what: string;
  readonly against: string;
  readonly ours: number;
  readonly theirs: number;
  readonly unit: 'ms' | 's' | '/s' | 'MB';
  /** The rounds that `ours` and `theirs` are the medians of. */
  readonly rounds?: readonly Round[];
  readonly aim?: Aim;
  /** What was seen besides. */
  readonly note?: string;
}

/** Both once, directly after one another. */
export interface Round {
  readonly ours: number;
  readonly theirs: number;
}

/** Bounds ours ÷ theirs, or with `more` how much more ours may be, in its unit. */
export type Aim = { readonly atMost: number } | { readonly atLeast: number } | { more: number };
