import { PlatformError } from '../../src/bot/port/platform.ts';
import type { Bench } from './bench.ts';
import { bareSql } from './homes.ts';
import { timed } from './measure.ts';
import { fill, nine, planWithDue } from './municipalities.ts';
import { allSent, runBot } from './running-bot.ts';

const municipalities = 98;
const items = 12;
/** Municipalities that share one projektleder, whose messages all land in one conversation. */
const aLeader = 7;

export const nineOClockBench: Bench = {
  name: 'nine-o-clock',
  about: `${municipalities} municipalities with ${items} due items each at 09:00, and a host that
answers 429 (retry after 1 s) to a second message within a second in one conversation. What goes to
one person is one message a municipality; ${aLeader} municipalities share a projektleder, so ${aLeader}
messages go to one conversation and the least possible time is ${aLeader - 1} s. (With a receiver
each, no limit would bind at all.) Sizes are not scaled.`,
  on: ['PGlite', 'PostgreSQL'],
  async run(home) {
    const host = oneASecond();
    const bot = await runBot(await home.create(), planWithDue(items), host.post);
    const sql = await bareSql(bot.database);
    await fill(sql, { rollouts: municipalities, nextCheckAt: nine, aLeader });
    await sql.close();
    const ms = await timed(async () => {
      await bot.work();
      await bot.tick();
      bot.wake();
      await allSent(bot);
    });
    await bot.stop();
    return [
      {
        what: `${municipalities} × ${items} due items, out`,
        against: 'the least possible time',
        ours: ms / 1_000,
        theirs: host.most() - 1,
        unit: 's',
        aim: { atMost: 1.1 },
        note: `${host.posted()} messages, ${host.refused()} refusals, at most ${host.most()} to one`,
      },
    ];
  },
};

/** A host that takes one message a second in each conversation. */
function oneASecond() {
  const lastAt = new Map<string, number>();
  const counts = new Map<string, number>();
  let refused = 0;
  return {
    async post(_installation: unknown, { externalId }: { externalId: string }) {
      const at = performance.now();
      if (at - (lastAt.get(externalId) ?? -Infinity) < 1_000) {
        refused += 1;
        throw new PlatformError('retryable', 'ratelimited', { retryAfterSeconds: 1 });
      }
      lastAt.set(externalId, at);
      const count = (counts.get(externalId) ?? 0) + 1;
      counts.set(externalId, count);
      return { conversation: externalId, message: String(count) };
    },
    refused: () => refused,
    posted: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    /** Messages in the fullest conversation. */
    most: () => Math.max(...counts.values()),
  };
}
