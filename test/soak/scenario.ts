/** What a soak's scenario is given, and what it tells: counts. Nothing should be lost or refused. */
import type { Home } from '../bench/homes.ts';

export interface Outcome {
  /** How often it was tried: messages, commands, kills. */
  readonly tries: number;
  /** What should have come and never did. */
  readonly lost: number;
  /** What came again. */
  readonly repeated: number;
  /** How much of that is no fault; left out, any number: whoever is cut off cannot know what came. */
  readonly mayRepeat?: number;
  /** Starts that failed, and what should have been answered and was not. */
  readonly refused: number;
  /** Resident memory of the bot, the most that was seen, in MB; null: not looked at. */
  readonly memory: number | null;
  readonly note?: string;
}

export type Told = Outcome | { readonly skipped: string };

/** @param size of a whole run's number, the number for this run (`--scale`) */
export type Scenario = (home: Home, size: (whole: number) => number) => Promise<Told>;
