/** What may happen to one municipality: days, acts, crashes of the machine, moods of the host. */
import fc from 'fast-check';
import type { LocalDate } from '../../src/domain/time/when.ts';
import { dueDays } from '../helpers/due-days.ts';
import type { Crash } from './machine.ts';

/** What the host makes of a message. `lost`: it has it, and its answer does not come. */
export type Mood = 'well' | 'lost' | 'silent' | 'busy' | 'refused';

export interface Look {
  /** So many days with something due after the last. */
  readonly later: number;
  /** What the projektleder says that day, as tasks. */
  readonly begins: readonly string[];
  readonly completes: readonly string[];
  /** What the order of jobs is drawn from. */
  readonly order: readonly number[];
  /** Jobs that arrive together. */
  readonly batch: number;
  /** The clock is wrong by so much in the first rounds of that day. */
  readonly leapHours: number;
}

export interface Schedule {
  readonly isOnePerson: boolean;
  readonly first: number;
  readonly looks: readonly Look[];
  readonly crashes: readonly Crash[];
  /** Of the host's next messages, one after the other; then it is well. */
  readonly moods: readonly Mood[];
}

/** After the first, on which it begins; and two later ones. */
export const days: readonly LocalDate[] = [...dueDays.slice(1), '2026-04-01', '2026-04-10'];

const tasks = fc.subarray(['1', '2', '3'], { maxLength: 2 });

export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  isOnePerson: fc.boolean(),
  first: fc.nat(days.length - 4),
  looks: fc.array(
    fc.record({
      later: fc.integer({ min: 1, max: 2 }),
      begins: tasks,
      completes: tasks,
      order: fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }),
      batch: fc.integer({ min: 1, max: 4 }),
      leapHours: fc.constantFrom(0, 0, 0, -1, 5 * 24, 400 * 24),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  crashes: fc.array(fc.record({ after: fc.nat(60), isDone: fc.boolean() }), { maxLength: 4 }),
  moods: fc.array(fc.constantFrom<Mood[]>('well', 'well', 'lost', 'silent', 'busy', 'refused'), {
    maxLength: 6,
  }),
});
