/**
 * `npm run admin`: for the operator, while the bot is stopped or on its server. Lists the rollouts;
 * `npm run admin -- ROLLOUT PERSON` names who looks after one, when nobody else can give its roles.
 */

import { planOf } from './plans/index.ts';
import { administrate } from './process/administrate.ts';
import { readEnv } from './process/env.ts';
import { runScript } from './process/script.ts';
import { openDatabase } from './store/database/database.ts';
import { DataDirLocked } from './store/database/lock.ts';
import { createStore } from './store/index.ts';

await runScript(async () => {
  const { dataDir, databaseUrl } = readEnv(process.env);
  const opening = openDatabase({ url: databaseUrl ?? undefined, dataDir });
  const database = await opening.catch((error: unknown) => {
    if (!(error instanceof DataDirLocked)) throw error;
    throw new Error(`The bot is running (process ${error.pid}). Stop it first.`);
  });
  try {
    const store = createStore({ prisma: database.prisma, plan: planOf });
    return await administrate(store, process.argv.slice(2), new Date());
  } finally {
    await database.close();
  }
});
