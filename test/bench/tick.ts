import { tick } from '../../src/scheduler/tick.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import type { Bench } from './bench.ts';
import { type Address, bareSql } from './homes.ts';
import { compare } from './measure.ts';
import { fill, nine, planWithDue } from './municipalities.ts';
import { thrown } from './running-bot.ts';

const few = 25;

export const tickBench: Bench = {
  name: 'tick',
  about: `One tick when nothing is due. Each rollout has a plan of 40 open tasks, so 25,000 rollouts
are 1,000,000 open tasks; a task that nobody has touched has no row, so the rows are the rollouts'
(and as many channels). Two databases in one run, ticked in turn.`,
  on: ['PGlite', 'PostgreSQL'],
  async run(home, size) {
    const many = size(25_000);
    const [full, small] = [
      await filled(await home.create(), many),
      await filled(await home.create(), few),
    ];
    const times = await compare(full.tick, small.tick, { rounds: 200, warmUp: 50 });
    await Promise.all([full.close(), small.close()]);
    const among = (rollouts: number) => `among ${rollouts * 40} open tasks (${rollouts} rollouts)`;
    return [
      {
        what: `a tick with nothing due ${among(many)}`,
        against: `the same ${among(few)}`,
        ...times,
        aim: { atMost: 2 },
      },
    ];
  },
};

async function filled(address: Address, rollouts: number) {
  const database = await openDatabase(address);
  const sql = await bareSql(database);
  const nextCheckAt = new Date(nine.getTime() + 60_000);
  await fill(sql, { rollouts, nextCheckAt });
  await sql.close();
  const store = createStore({ prisma: database.prisma, plan: () => planWithDue(1) });
  return { tick: () => tick(store, nine, thrown), close: database.close };
}
