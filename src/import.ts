/**
 * `npm run import -- FILE --rollout NAME [--sheet NAME] [--dry-run]`: for the operator, while the bot
 * is stopped or on its server. Prints what the file would do, and without --dry-run does it.
 */
import { readFile } from 'node:fs/promises';
import { planOf } from './plans/index.ts';
import { readEnv } from './process/env.ts';
import { importArguments, importFile } from './process/import-file.ts';
import { runScript } from './process/script.ts';
import { openDatabase } from './store/database/database.ts';
import { DataDirLocked } from './store/database/lock.ts';
import { createStore } from './store/index.ts';

await runScript(async () => {
  const wanted = importArguments(process.argv.slice(2));
  const bytes = await readFile(wanted.file);
  const { dataDir, databaseUrl } = readEnv(process.env);
  const opening = openDatabase({ url: databaseUrl ?? undefined, dataDir });
  const database = await opening.catch((error: unknown) => {
    if (!(error instanceof DataDirLocked)) throw error;
    throw new Error(`The bot is running (process ${error.pid}). Stop it first.`);
  });
  try {
    const store = createStore({ prisma: database.prisma, plan: planOf });
    return await importFile(store, { ...wanted, bytes }, new Date());
  } finally {
    await database.close();
  }
});
