/**
 * Moves the clock, which only the local chat can do. One move at a time, so that '+1 dag' pressed
 * twice is two days.
 */
import { createKeyedMutex } from '../../async/keyed-mutex.ts';
import type { Conversations } from './conversations.ts';
import type { Events, LiveEvent } from './events.ts';
import { nextDay } from './moments.ts';
import { BadRequest } from './read-body.ts';
import type { Words, WordsNow } from './words/index.ts';

export interface Moved {
  readonly now: Date;
  /** How many messages went out on the way. */
  readonly sent: number;
  /** The conversations that they came to, the first first. */
  readonly to: readonly string[];
}

export interface DevClock {
  /** In one step: what was due on the way comes as a catch-up. */
  moveTo(at: Date): Promise<Moved>;
  /** Step by step: stops at every reminder in between, each at its own time. */
  liveTo(at: Date): Promise<Moved>;
  /** To the same clock time on the next day, step by step. */
  moveOneDay(): Promise<Moved>;
  /** To when the next reminder is due; null: there is none, and nothing moves. */
  moveToNextReminder(): Promise<Moved | null>;
  face(): Promise<ClockFace>;
  /** Tells the open pages what the clock shows. */
  publish(): Promise<void>;
}

/** What the page shows of the clock. */
export interface ClockFace {
  readonly now: Date;
  /** null: no reminder is on its way. */
  readonly next: Date | null;
  /** Whether the clock is away from real time. */
  readonly simulated: boolean;
}

export interface ClockSource {
  /** `isMoved`: whether it shows another time than the real one. */
  readonly clock: { now(): Date; isMoved(): boolean };
  /** Moves the clock, runs the tick, resolves when all deliveries are through. */
  readonly advance: (to: Date) => Promise<{ readonly sent: number }>;
  readonly nextReminderAt: () => Promise<Date | null>;
  /** False where the database holds rollouts of other platforms, whose people live in real time. */
  readonly mayMove: () => Promise<boolean>;
}

/** Overdue reminders never end: after this many stops the rest of the way is one step. */
const mostStops = 100;

export function createDevClock(
  { clock, advance, nextReminderAt, mayMove }: ClockSource,
  conversations: Pick<Conversations, 'forgetAfter' | 'watch'>,
  events: Pick<Events, 'publish'>,
  words: WordsNow,
): DevClock {
  const face = async (): Promise<ClockFace> => {
    const now = clock.now();
    return { now, next: await nextReminderAt(), simulated: clock.isMoved() };
  };

  const publish = async () => {
    const event = clockEvent(await face(), words());
    events.publish(() => event);
  };

  const move = async (to: Date): Promise<Moved> => {
    if (!(await mayMove())) throw new BadRequest('fixedClock');
    // Those days are replayed, and their messages come again.
    if (to < clock.now()) await conversations.forgetAfter(to);
    let sent = 0;
    const written = await conversations.watch(async () => {
      ({ sent } = await advance(to));
    });
    await publish();
    return { now: clock.now(), sent, to: written };
  };

  const live = async (to: Date): Promise<Moved> => {
    let sent = 0;
    const written: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      const next = await nextReminderAt();
      if (next === null || next <= clock.now() || next >= to) break;
      const moved = await move(next);
      sent += moved.sent;
      written.push(...moved.to);
    }
    const moved = await move(to);
    return { ...moved, sent: sent + moved.sent, to: [...new Set([...written, ...moved.to])] };
  };

  const { runExclusive } = createKeyedMutex();
  const oneMove = <T>(work: () => Promise<T>) => runExclusive('clock', work);
  return {
    face,
    publish,
    moveTo: (at) => oneMove(() => move(at)),
    liveTo: (at) => oneMove(() => live(at)),
    moveOneDay: () => oneMove(() => live(nextDay(clock.now()))),
    moveToNextReminder: () =>
      oneMove(async () => {
        const next = await nextReminderAt();
        if (next === null) return null;
        const now = clock.now();
        return move(next < now ? now : next);
      }),
  };
}

function clockEvent({ now, next, simulated }: ClockFace, words: Words): LiveEvent {
  return {
    name: 'clock',
    data: {
      day: words.day(now),
      time: words.time(now),
      next: next === null ? words.noReminder : words.instant(next, now),
      simulated,
    },
  };
}
