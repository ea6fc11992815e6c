import { openDatabase } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import type { Bench, Measurement } from './bench.ts';
import { ask, startChild } from './child.ts';
import { bareSql, type Home } from './homes.ts';
import { fill, nine, planWithDue } from './municipalities.ts';
import { allSent } from './running-bot.ts';

export const processesBench: Bench = {
  name: 'processes',
  about: `One, two and four processes of the bot on one server: all tick at once, all deliver, to a
host that answers at once. Each process keeps whom it posted to; together that must be each rollout
once. The processes, the server and this one share the machine's cores.`,
  on: ['PostgreSQL'],
  async run(home, size) {
    const messages = size(1_500);
    const one = await paceOf(home, messages, 1);
    const more = [await paceOf(home, messages, 2), await paceOf(home, messages, 4)];
    return more.map(({ processes, pace, note }): Measurement => {
      return {
        what: `${processes} processes, ${messages} messages`,
        against: 'one process',
        ours: pace,
        theirs: one.pace,
        unit: '/s',
        note,
        ...(processes === 2 && { aim: { atLeast: 1.3 } }),
      };
    });
  },
};

async function paceOf(home: Home, messages: number, processes: number) {
  const address = await home.create();
  const database = await openDatabase(address);
  const sql = await bareSql(database);
  await fill(sql, { rollouts: messages, nextCheckAt: nine });
  await sql.close();
  const store = createStore({ prisma: database.prisma, plan: () => planWithDue(1) });
  const children = [];
  for (let count = 0; count < processes; count += 1) {
    children.push(await startChild('one-process.ts', address));
  }
  const start = performance.now();
  await Promise.all(children.map((child) => ask(child, 'begin')));
  await allSent({ store });
  const seconds = (performance.now() - start) / 1_000;
  const posts = await Promise.all(children.map((child) => ask<string[]>(child, 'stop')));
  await database.close();
  const all = posts.flat();
  const repeated = all.length - new Set(all).size;
  const lost = messages - new Set(all).size;
  const shares = posts.map((of) => of.length).join(' + ');
  const note = `${repeated} repeated, ${lost} lost; ${shares}`;
  return { processes, pace: messages / seconds, note };
}
