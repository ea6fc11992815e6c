/**
 * `npm run admin`: for the operator, while the bot is stopped or on its server. Lists the rollouts;
 * `npm run admin -- ROLLOUT PERSON` names who looks after one, when nobody else can give its roles.
 */

import { planOf } from './plans/index.ts';
import { administrate } from './process/administrate.ts';
import { readEnv } from './process/env.ts';
import { openDatabase } from './store/database/database.ts';
import { DataDirLocked } from './store/database/lock.ts';
import { createStore } from './store/index.ts';

try {
  const { dataDir, databaseUrl } = readEnv(process.env);
  const database = await openDatabase({ url: databaseUrl ?? undefined, dataDir });
  try {
    const store = createStore({ prisma: database.prisma, plan: planOf });
    console.log(await administrate(store, process.argv.slice(2), new Date()));
  } finally {
    await database.close();
  }
} catch (error) {
  const isRunning = error instanceof DataDirLocked;
  const why = error instanceof Error ? error.message : String(error);
  console.error(isRunning ? `The bot is running (process ${error.pid}). Stop it first.` : why);
  process.exitCode = 1;
}
