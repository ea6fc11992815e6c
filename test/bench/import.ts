import type { Bench, Measurement } from './bench.ts';
import { ask, startChild } from './child.ts';

export interface ReadTask {
  readonly rows: number;
  readonly kind: 'xlsx' | 'paste';
}

export interface ReadSeen {
  /** MB. */
  readonly idle: number;
  readonly most: number;
  readonly seconds: number;
  readonly tasks: number;
}

export const importBench: Bench = {
  name: 'import',
  about: `Reading, comparing and previewing the tasks of a spreadsheet and of a paste in a process of its own, from cold, a
quarter of the cells with faults: against two seconds, and against the same process just before.`,
  on: ['PGlite'],
  async run(_home, size) {
    const measured: Measurement[] = [];
    for (const kind of ['xlsx', 'paste'] as const) {
      const rows = size(2000);
      const child = await startChild('import-process.ts', { rows, kind }, ['--expose-gc']);
      const { idle, most, seconds, tasks } = await ask<ReadSeen>(child, 'read');
      await ask(child, 'stop');
      const what = `${rows} rows of ${kind}`;
      measured.push(
        {
          what,
          against: 'two seconds',
          ours: seconds,
          theirs: 2,
          unit: 's',
          aim: { atMost: 1 },
          note: `${tasks} tasks`,
        },
        { what, against: 'idle', ours: most, theirs: idle, unit: 'MB', aim: { more: 200 } },
      );
    }
    return measured;
  },
};
