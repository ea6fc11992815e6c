/** What tells whether this process and its database are alive; see pulse-rows.ts. */
export interface Pulse {
  /** The reading of the clock that was planned by last; null: none yet. */
  lastReading(clock: ClockName): Promise<ClockReading | null>;
  /**
   * When a rollout was last looked at, which says as much where there is no reading yet; null: never,
   * or perhaps by a clock that was moved.
   */
  lastLook(): Promise<Date | null>;
  /** Keeps the reading; not where there is no rollout, for what planned nothing measures no other. */
  believe(clock: ClockName, reading: ClockReading): Promise<void>;
  /** Writes a row. @throws when the database cannot */
  write(at: Date): Promise<void>;
  /**
   * Rollouts that were planned beyond `now` by a clock that was wrong are looked at again from
   * `from` on; the keys of the ledger keep what has gone out from going out again. @returns how many
   */
  setBack(now: Date, from: Date): Promise<number>;
  /**
   * Rollouts that were set up by a clock that was ahead of `now` begin now. @returns how many: none
   * where `now` is before the newest migration was written, and so wrong itself
   */
  beginNow(now: Date): Promise<number>;
}

/** The real one, and one that is moved for trying things out. */
export type ClockName = 'clock' | 'moved';

export interface ClockReading {
  readonly at: Date;
  /** The newest leap ahead that was believed. */
  readonly leap: { readonly from: Date; readonly to: Date } | null;
}
