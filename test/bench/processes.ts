import type { ChildProcess } from 'node:child_process';
import { currentPlan } from '../../src/plans/index.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import { tenant } from '../helpers/teams-story.ts';
import type { Bench } from './bench.ts';
import { ask, startChild } from './child.ts';
import { pin, sharedOut } from './cores.ts';
import { bareSql, type Home, type Sql } from './homes.ts';
import { inTurn, mediansOf } from './measure.ts';
import { fillTenants, forget, nine } from './municipalities.ts';
import { allSent } from './running-bot.ts';
import type { TeamsAddress } from './teams-load.ts';

const rounds = { rounds: 3, warmUp: 0 };
const roles = currentPlan.roles.map(({ key }) => key);

export const processesBench: Bench = {
  name: 'processes',
  about: `98 municipalities with 40 tasks each due at 09:00, four for each of ten roles, each municipality a
Teams tenant of its own: two processes of the bot on one server that tick and deliver at once, against
one on a database of its own. Teams answers at once, in another process, which counts: each person
must be written to once. Where it can be, the bots are kept on cores of their own, and the server and
Teams on the others (seen). In turn, ${rounds.rounds} times after one that warms.`,
  on: ['PostgreSQL'],
  async run(home, size) {
    const municipalities = size(98);
    const teams = await startChild('teams-load.ts', { tenant });
    const address = await ask<TeamsAddress>(teams, 'where');
    const one = await startSome(home, municipalities, address, 1);
    const two = await startSome(home, municipalities, address, 2);
    // Once without counting, so that their connections are there to be kept elsewhere.
    for (const bots of [one, two]) await bots.deliver();
    await ask(teams, 'posts');
    const where = await keepApart(one.sql, teams.pid, [...one.pids, ...two.pids]);
    let [lost, repeated] = [0, 0];
    const paceOf = (bots: typeof one) => async () => {
      const seconds = await bots.deliver();
      const posts = await ask<Record<string, number>>(teams, 'posts');
      const all = Object.values(posts).reduce((sum, count) => sum + count, 0);
      const people = Object.keys(posts).length;
      lost += municipalities * roles.length - people;
      repeated += all - people;
      return seconds;
    };
    const measured = mediansOf(await inTurn(paceOf(two), paceOf(one), rounds));
    await Promise.all([one.stop(), two.stop(), ask(teams, 'stop')]);
    return [
      {
        what: `2 processes, ${municipalities} municipalities × 40 tasks out`,
        against: 'one process',
        ...measured,
        unit: 's',
        aim: { atMost: 0.77 },
        note: `${municipalities * roles.length} messages a round; in all rounds ${lost} lost, ${repeated} repeated; ${where}`,
      },
    ];
  },
};

async function startSome(home: Home, rollouts: number, teams: TeamsAddress, processes: number) {
  const address = await home.create();
  const database = await openDatabase(address);
  const sql = await bareSql(database);
  const { serviceUrl } = teams;
  await fillTenants(sql, { rollouts, nextCheckAt: nine }, { roles, serviceUrl });
  const store = createStore({ prisma: database.prisma, plan: () => currentPlan });
  const children: ChildProcess[] = [];
  for (let count = 0; count < processes; count += 1) {
    children.push(await startChild('one-process.ts', { address, teams }));
  }
  return {
    sql,
    pids: children.map(({ pid }) => pid),
    /** @returns in how many seconds all was out */
    async deliver() {
      const start = performance.now();
      await Promise.all(children.map((child) => ask(child, 'begin')));
      await allSent({ store });
      const seconds = (performance.now() - start) / 1_000;
      await forget(sql);
      return seconds;
    },
    async stop() {
      await Promise.all(children.map((child) => ask(child, 'stop')));
      await sql.close();
      await database.close();
    },
  };
}

/** @returns what is where: on a server that is not of this machine nothing can be said. */
async function keepApart(
  sql: Sql,
  teams: number | undefined,
  bots: readonly (number | undefined)[],
): Promise<string> {
  const cores = process.env.TEST_DATABASE_URL ? null : sharedOut();
  const backends = await sql.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'`,
  );
  const others = [teams, ...backends.map(({ pid }) => pid)];
  const isApart =
    cores !== null &&
    bots.every((pid) => pin(pid, cores.bots)) &&
    others.every((pid) => pin(pid, cores.others));
  return isApart
    ? `bots kept on core ${cores.bots}, the server's connections and Teams on ${cores.others}`
    : 'nothing kept apart: all on all cores';
}
