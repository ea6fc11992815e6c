import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const report = process.env.FBS_TEST_REPORT;

/** What starts bots and databases takes longest, and a clean checkout has no times to go by. */
const long =
  /test\/(journeys\/|store\/|scheduler\/(killed|deliver)|domain\/reminders\/reminders-|web\/chat\/page|app\.)/;
/** Of them what would keep one worker busy alone, if it came last. */
const longest =
  /test\/(main|crashes|simulat|journeys\/(kill|parity|home-tabs|host-away)|store\/(store\.|database\/(backup|migrate-killed)))/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId: file }: TestSpecification) =>
      longest.test(file) ? 0 : long.test(file) ? 1 : 2;
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // For a slow and busy machine: they end what hangs, and measure nothing.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // Half of what a short process does is to compile: all that tests start share what they compiled.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/fbs-bot/code') },
    // Loading every module anew for each of 300 files took a third of the time.
    isolate: false,
    sequence: { sequencer: LongFirst },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
