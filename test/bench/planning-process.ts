/** A process that plans and looks at its own memory: see memory.ts. */
import { answering, taskOf } from './child.ts';
import type { Address } from './homes.ts';
import type { Seen } from './memory.ts';
import { planWithDue } from './municipalities.ts';
import { runBot } from './running-bot.ts';

const bot = await runBot(taskOf<Address>(), planWithDue(1), () => {
  return Promise.reject(new Error('only planned here'));
});
const resident = () => process.memoryUsage.rss() / 2 ** 20;

answering({
  async plan(): Promise<Seen> {
    await bot.store.deliveries.pending();
    globalThis.gc?.();
    const idle = resident();
    let most = idle;
    const watch = setInterval(() => {
      most = Math.max(most, resident());
    }, 20);
    const start = performance.now();
    const planned = await bot.tick();
    clearInterval(watch);
    return { idle, most, planned, seconds: (performance.now() - start) / 1_000 };
  },
  stop: bot.stop,
});
