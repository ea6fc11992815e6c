/**
 * Simulates a whole rollout in seconds: the real scheduler, bot and store on a database in memory,
 * under a clock that jumps from one thing to do to the next. What is due, and what a message says,
 * is decided by those parts and not here; the command line is read in arguments.ts.
 */

import { addDays, instantOf } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { type Database, openDatabase } from '../store/database/database.ts';
import type { PrintedMessage } from './message.ts';
import type { Municipality } from './municipality.ts';
import { refusalIn } from './refusal.ts';
import type { ScriptLine } from './script.ts';
import { createWorld } from './world.ts';

export interface Simulation {
  readonly from: LocalDate;
  /** The last day, all of it. */
  readonly to: LocalDate;
  /** Keys of the roles that somebody holds from the beginning. */
  readonly staffed: readonly string[];
  /** By time. A line of the instant at which a reminder is due comes before it. */
  readonly script: readonly ScriptLine[];
  readonly municipality: Municipality;
}

/**
 * Every message that the bot writes by itself, in the order it goes out. `warn` is told of lines
 * that the bot refused and of messages that could not be sent; the run goes on. `open`: the
 * database, a new one when left out.
 */
export async function* simulate(
  { from, to, staffed, script, municipality }: Simulation,
  warn: (text: string) => void,
  open: () => Promise<Database> = () => openDatabase({ memory: true }),
): AsyncGenerator<PrintedMessage> {
  const end = instantOf(addDays(to, 1), '00:00');
  const start = instantOf(from, '00:00');
  const world = await createWorld({ municipality, staffed, start, warn, open });
  try {
    const waiting = [...script];
    for (;;) {
      const at = earliest(waiting[0]?.at ?? null, await world.nextCheckAt());
      if (at === null || at >= end) return;
      world.goTo(at);
      for (let line = waiting[0]; line !== undefined && line.at <= at; line = waiting[0]) {
        const refusal = refusalIn(await world.say(line.as, line.line));
        if (refusal !== null) warn(`${line.place}: ${refusal}`);
        waiting.shift();
      }
      yield* await world.tick();
    }
  } finally {
    await world.close();
  }
}

function earliest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
