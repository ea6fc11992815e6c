/**
 * Whether the clock can be believed. A machine that starts with the date a year ahead would plan the
 * year, and then stay silent for as long: so after a leap nothing is planned until the clock has
 * gone on evenly for some ticks, and what was planned by a wrong one is set back. A bot that was away
 * for days, as for a holiday, is believed when it starts: a leap that turns out wrong is set back too.
 * The first reading of all is measured by when a rollout was last looked at before the process began.
 */
import type { ClockReading, Store } from '../store/store.ts';

export interface ClockWatch {
  /** To be asked before anything is written by the clock, which would vouch for itself. */
  begin(): Promise<void>;
  /** To be asked at each tick. */
  judge(now: Date): Promise<Judgement>;
  /** Whether the last reading was not believed. */
  isInDoubt(): boolean;
}

export type Judgement =
  | { readonly isBelieved: false }
  /** What was planned beyond now is owed again from then on. `wentBack`: by a leap. */
  | {
      readonly isBelieved: true;
      readonly owedFrom: Date;
      readonly wentBack: boolean;
      /** It has held so long, or goes on from what was believed: what began later than now is wrong. */
      readonly laterIsWrong?: true;
      /** Keeps the reading: after what a wrong one did is set back, for a crash before would forget that. */
      keep(): Promise<void>;
    };

/** No clock drifts farther than this: somebody has set it. */
const leapMs = 10 * 60_000;
/** A bot that was stopped for no longer is believed when it starts. */
const awayMs = 100 * 24 * 60 * 60_000;
/** How far the clock may differ from real time between two ticks. */
const unevenMs = 5_000;
/** Consecutive ticks that must agree. */
const heldTicks = 3;
const aDayMs = 24 * 60 * 60_000;

interface Look {
  readonly now: number;
  readonly monotonic: number;
}

interface Doubt {
  /**
   * The reading believed when the doubt began; if another process continues from it, this clock is
   * the wrong one.
   */
  readonly against: number;
  readonly since: Look;
  readonly last: Look;
  readonly ticks: number;
}

/**
 * @param monotonic milliseconds of real time, which nobody sets
 * @param isMoved whether somebody moves the clock on purpose: that is believed at once, and the real
 * one is not measured by it
 */
export function createClockWatch(
  pulse: Pick<Store['pulse'], 'lastReading' | 'lastLook' | 'believe'>,
  monotonic: () => number,
  isMoved: () => boolean = () => false,
): ClockWatch {
  let believed: Look | null = null;
  let doubt: Doubt | null = null;

  const clock = () => (isMoved() ? 'moved' : 'clock');

  const keep = (look: Look, leap: ClockReading['leap']) => async () => {
    await pulse.believe(clock(), { at: new Date(look.now), leap });
    believed = look;
    doubt = null;
  };

  const certainly = (): { readonly laterIsWrong?: true } =>
    isMoved() ? {} : { laterIsWrong: true };

  return {
    isInDoubt: () => doubt !== null,
    async begin() {
      if (isMoved() || (await pulse.lastReading('clock')) !== null) return;
      const at = await pulse.lastLook();
      if (at !== null) await pulse.believe('clock', { at, leap: null });
    },
    async judge(now) {
      const look = { now: now.getTime(), monotonic: monotonic() };
      const reading = await pulse.lastReading(clock());
      const at = reading?.at.getTime() ?? look.now;
      const leap = reading?.leap ?? null;
      const isEven = believed !== null && goesOn(believed, look);
      if (isEven || Math.abs(look.now - at) <= leapMs) {
        const told = { owedFrom: now, wentBack: false, ...certainly() };
        return { isBelieved: true, ...told, keep: keep(look, leap) };
      }
      const wentBack = look.now < at;
      const passed = wentBack ? leap : { from: new Date(at), to: now };
      const wrongLeapFrom = beforeLeap(leap, now);
      const wasAway = believed === null && look.now > at && look.now - at <= awayMs;
      if (wasAway || (wrongLeapFrom !== null && wentBack)) {
        const owedFrom = (wentBack && wrongLeapFrom) || now;
        const told = { owedFrom, wentBack, ...(!wentBack && certainly()) };
        return { isBelieved: true, ...told, keep: keep(look, passed) };
      }
      const goesOnFrom = doubt?.against === at && goesOn(doubt.last, look) ? doubt : null;
      doubt = {
        against: at,
        since: goesOnFrom?.since ?? look,
        last: look,
        ticks: (goesOnFrom?.ticks ?? 0) + 1,
      };
      if (doubt.ticks < heldTicks && !isMoved()) return { isBelieved: false };
      const since = new Date(doubt.since.now);
      const owedFrom = beforeLeap(leap, since) ?? new Date(since.getTime() - aDayMs);
      return { isBelieved: true, owedFrom, wentBack, ...certainly(), keep: keep(look, passed) };
    },
  };
}

function goesOn(before: Look, { now, monotonic }: Look): boolean {
  return Math.abs(now - before.now - (monotonic - before.monotonic)) <= unevenMs;
}

/** When the clock shows a time that a leap has passed over, the leap was wrong: what was before it. */
function beforeLeap(leap: ClockReading['leap'], now: Date): Date | null {
  return leap !== null && leap.from <= now && now < leap.to ? leap.from : null;
}
