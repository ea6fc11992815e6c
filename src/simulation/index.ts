/**
 * Simulates a whole rollout in seconds: the real scheduler, bot and store on a database in memory,
 * under a clock that jumps from one thing to do to the next. What is due, and what a message says,
 * is decided by those parts and not here; the command line is read in arguments.ts.
 */

import { projectManagerRole } from '../domain/rollout/roles.ts';
import { addDays, earliest, instantOf } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { type Database, openDatabase } from '../store/database/database.ts';
import { importTime, type SimulatedImport } from './imports.ts';
import type { PrintedMessage } from './message.ts';
import type { Municipality } from './municipality.ts';
import { refusalIn } from './refusal.ts';
import type { ScriptLine } from './script.ts';
import { createWorld, type World } from './world.ts';

/** Whoever runs the project has the list. */
const importer = projectManagerRole;

export interface Simulation {
  readonly from: LocalDate;
  /** The last day, all of it. */
  readonly to: LocalDate;
  /** Keys of the roles that somebody holds from the beginning. */
  readonly staffed: readonly string[];
  /** By time. A line of the instant at which a reminder is due comes before it. */
  readonly script: readonly ScriptLine[];
  /** Those of the same instant come before what is written. */
  readonly imports: readonly SimulatedImport[];
  readonly municipality: Municipality;
}

/**
 * Every message that the bot writes by itself, in the order it goes out. `warn` is told of lines
 * that the bot refused and of messages that could not be sent; the run goes on. `open`: the
 * database, a new one when left out.
 */
export async function* simulate(
  { from, to, staffed, script, imports, municipality }: Simulation,
  warn: (text: string) => void,
  open: () => Promise<Database> = () => openDatabase({ memory: true }),
): AsyncGenerator<PrintedMessage> {
  const end = instantOf(addDays(to, 1), '00:00');
  const start = instantOf(from, '00:00');
  const world = await createWorld({ municipality, staffed, start, warn, open });
  try {
    const waiting = actsOf(world, { script, imports, from });
    for (;;) {
      const at = earliest(waiting[0]?.at ?? null, await world.nextCheckAt());
      if (at === null || at >= end) return;
      world.goTo(at);
      for (let act = waiting[0]; act !== undefined && act.at <= at; act = waiting[0]) {
        const { refusal, told } = await act.run();
        if (refusal !== null) warn(`${act.place}: ${refusal}`);
        yield* told;
        waiting.shift();
      }
      yield* await world.tick();
    }
  } finally {
    await world.close();
  }
}

/** What people do, by time. */
interface Act {
  readonly at: Date;
  readonly place: string;
  /** `refusal`: why it was not done; null: it was. */
  run(): Promise<{ readonly refusal: string | null; readonly told: readonly PrintedMessage[] }>;
}

function actsOf(
  world: World,
  { script, imports, from }: Pick<Simulation, 'script' | 'imports' | 'from'>,
): Act[] {
  const first = instantOf(from, importTime);
  const acts: Act[] = [
    ...imports.map(({ place, at, bytes }) => ({
      ...{ place, at: at ?? first },
      async run() {
        const { reply, isTaken, told } = await world.take(importer, bytes);
        const idle = isTaken ? null : `nothing to take over: ${reply.card.title}`;
        return { refusal: refusalIn(reply) ?? idle, told };
      },
    })),
    ...script.map(({ place, at, as, line }) => ({
      ...{ place, at },
      run: async () => ({ refusal: refusalIn(await world.say(as, line)), told: [] }),
    })),
  ];
  return acts.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
