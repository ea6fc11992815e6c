/** One of several processes of the bot on one server: see processes.ts. */
import { answering, taskOf } from './child.ts';
import type { Address } from './homes.ts';
import { planWithDue } from './municipalities.ts';
import { runBot } from './running-bot.ts';

const posted: string[] = [];
const bot = await runBot(taskOf<Address>(), planWithDue(1), async (_installation, target) => {
  posted.push(target.externalId);
  return { conversation: target.externalId, message: String(posted.length) };
});

answering({
  async begin() {
    await bot.work();
    await bot.tick();
    bot.wake();
  },
  async stop() {
    await bot.stop();
    return posted;
  },
});
