import { openDatabase } from '../../src/store/database/database.ts';
import type { Bench } from './bench.ts';
import { ask, startChild } from './child.ts';
import { bareSql } from './homes.ts';
import { fill, nine } from './municipalities.ts';

export const memoryBench: Bench = {
  name: 'memory',
  about: `Memory (resident set, the highest of a look each 20 ms) of a process of its own while one
tick plans all the rollouts, one reminder each, against the same process just before, garbage
collected. On PGlite the database itself is in that memory. And how long that tick takes, beside one a
minute before, with nothing due among as many.`,
  on: ['PGlite', 'PostgreSQL'],
  async run(home, size) {
    const rollouts = size(25_000);
    const address = await home.create();
    const database = await openDatabase(address);
    const sql = await bareSql(database);
    await fill(sql, { rollouts, nextCheckAt: nine });
    await sql.close();
    await database.close();
    const child = await startChild('planning-process.ts', address, ['--expose-gc']);
    const { idle, most, planned, seconds, emptyMs } = await ask<Seen>(child, 'plan');
    await ask(child, 'stop');
    return [
      {
        what: `while ${rollouts} rollouts are planned`,
        against: 'idle',
        ours: most,
        theirs: idle,
        unit: 'MB',
        aim: { more: 150 },
        note: `${planned} reminders in ${seconds.toFixed(0)} s`,
      },
      {
        what: `a tick that plans ${rollouts} rollouts`,
        against: 'a tick with nothing due among them',
        ours: seconds * 1_000,
        theirs: emptyMs,
        unit: 'ms',
        note: `${Math.round(rollouts / seconds)} rollouts/s`,
      },
    ];
  },
};

export interface Seen {
  /** MB. */
  readonly idle: number;
  readonly most: number;
  readonly planned: number;
  readonly seconds: number;
  /** A tick with nothing due. */
  readonly emptyMs: number;
}
