/** A process that plans and looks at its own memory: see memory.ts. */
import { tick } from '../../src/scheduler/tick.ts';
import { answering, taskOf } from './child.ts';
import type { Address } from './homes.ts';
import { median, timed } from './measure.ts';
import type { Seen } from './memory.ts';
import { nine, planWithDue } from './municipalities.ts';
import { runBot, thrown } from './running-bot.ts';

const bot = await runBot(taskOf<Address>(), planWithDue(1), () => {
  return Promise.reject(new Error('only planned here'));
});
/** A minute before any is due. */
const early = new Date(nine.getTime() - 60_000);
const resident = () => process.memoryUsage.rss() / 2 ** 20;

answering({
  async plan(): Promise<Seen> {
    const empty: number[] = [];
    while (empty.length < 20) empty.push(await timed(() => tick(bot.store, early, thrown)));
    globalThis.gc?.();
    const idle = resident();
    let most = idle;
    const watch = setInterval(() => {
      most = Math.max(most, resident());
    }, 20);
    let planned = 0;
    const ms = await timed(async () => {
      planned = await bot.tick();
    });
    clearInterval(watch);
    return { idle, most, planned, seconds: ms / 1_000, emptyMs: median(empty) };
  },
  stop: bot.stop,
});
