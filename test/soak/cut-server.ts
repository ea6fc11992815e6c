/** The PostgreSQL server ends and comes back while the bot sends: it works again by itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../helpers/database.ts';
import { createSlackHost } from '../helpers/slack-host.ts';
import { startBot } from './bot.ts';
import { addDue, allCome, nine, tally } from './due.ts';
import type { Scenario } from './scenario.ts';

export const cutServer: Scenario = async (home, size) => {
  if (home.kind === 'PGlite') return { skipped: 'there is no server to cut' };
  if (process.env.TEST_DATABASE_URL) return { skipped: 'that server is not ours to stop' };
  const server = await startServer();
  const place = { dataDir: '', url: await server.createDatabase() };
  const cuts = size(5);
  const rollouts = size(1_000) + cuts * 50;
  await addDue(place, rollouts);
  const slack = await createSlackHost();
  const bot = await startBot(place, slack, nine);
  let unsaid = 0;
  for (let cut = 0; cut < cuts; cut += 1) {
    await Promise.race([
      slack.called('chat.postMessage', slack.messages.length + 10),
      sleep(20_000),
    ]);
    await server.stop();
    await sleep(2_000);
    if ((await fetch(`${bot.url}/readyz`)).status !== 503) unsaid += 1;
    await server.start();
  }
  await allCome(slack, rollouts, 180_000);
  const memory = await bot.memory();
  const code = await bot.end('SIGTERM');
  await slack.stop();
  await server.close();
  const note = `${cuts} cuts; /readyz was silent about ${unsaid}`;
  return { ...tally(slack, rollouts), refused: code === 0 ? 0 : 1, memory, note };
};
