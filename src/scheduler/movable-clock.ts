/** The time as the whole bot reads it: real time, or moved for trying things out; it runs on. */
export interface MovableClock {
  now(): Date;
  set(at: Date): void;
  /** Whether it shows another time than the real one. */
  isMoved(): boolean;
}

/** `start` null: real time. */
export function createMovableClock(start: Date | null): MovableClock {
  let ahead = 0;
  const set = (at: Date) => {
    ahead = at.getTime() - Date.now();
  };
  if (start !== null) set(start);
  return { now: () => new Date(Date.now() + ahead), set, isMoved: () => ahead !== 0 };
}
