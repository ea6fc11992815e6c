/** One of several processes of the bot on one server: see processes.ts. */
import { currentPlan } from '../../src/plans/index.ts';
import { answering, taskOf } from './child.ts';
import type { Address } from './homes.ts';
import { planWithDue } from './municipalities.ts';
import { runBot } from './running-bot.ts';
import type { TeamsAddress } from './teams-load.ts';
import { postingTo } from './teams-writer.ts';

const { address, teams } = taskOf<{ readonly address: Address; readonly teams: TeamsAddress }>();
const plan = planWithDue(
  40,
  currentPlan.roles.map(({ key }) => key),
);
const bot = await runBot(address, plan, (...of) => post(...of));
const post = postingTo(teams, bot.store);
await bot.work();

answering({
  async begin() {
    bot.rest();
    await bot.tick();
    bot.wake();
  },
  stop: bot.stop,
});
