/**
 * Crashes at any step, in any order of jobs, with a host that answers badly: drawn from a seed,
 * which a failure prints. FBS_SCHEDULES says how many; `npm run crashes` lives the nightly 10,000.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/store/database/database.ts';
import { openTestDatabase } from '../helpers/database.ts';
import { live } from './live.ts';
import { createMachine, onMachine } from './machine.ts';
import { anySchedule } from './schedule.ts';

const numRuns = Number(process.env.FBS_SCHEDULES ?? 60);

const machine = createMachine();
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase((pglite) => onMachine(pglite, machine));
});
afterAll(() => database.close());

it(
  'loses nothing, repeats at most one message a crash, and does each act once',
  async () => {
    let crashes = 0;
    const seen = async (schedule: Parameters<typeof live>[2]) => {
      const broken = await live(database, machine, schedule);
      crashes += machine.crashed();
      expect(broken).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(anySchedule, seen), { numRuns });
    expect(crashes).toBeGreaterThan(numRuns / 2);
  },
  10_000 + numRuns * 5_000,
);
