/** What an operator's script works with: the store, while no bot has the embedded database open. */
import { planOf } from '../plans/index.ts';
import { openDatabase } from '../store/database/database.ts';
import { DataDirLocked } from '../store/database/lock.ts';
import { createStore } from '../store/index.ts';
import type { Store } from '../store/store.ts';
import { readEnv } from './env.ts';

/** @throws Error while the bot runs on the same data folder */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = readEnv(process.env);
  const opening = openDatabase({ url: databaseUrl ?? undefined, dataDir });
  const database = await opening.catch((error: unknown) => {
    if (!(error instanceof DataDirLocked)) throw error;
    throw new Error(`The bot is running (process ${error.pid}). Stop it first.`);
  });
  try {
    return await work(createStore({ prisma: database.prisma, plan: planOf }));
  } finally {
    await database.close();
  }
}
