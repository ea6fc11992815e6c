/** `npm run backup`: a copy of the embedded database, made while the bot is stopped. */
import { readEnv } from './process/env.ts';
import { runScript } from './process/script.ts';
import { backup } from './store/database/backup.ts';
import { newestBackup } from './store/database/dumps.ts';
import { DataDirLocked } from './store/database/lock.ts';

await runScript(async () => {
  const { dataDir, databaseUrl } = readEnv(process.env);
  if (databaseUrl) throw new Error('DATABASE_URL is set: back the server up with pg_dump.');
  const file = await backup(dataDir, new Date()).catch(async (error) => {
    if (!(error instanceof DataDirLocked)) throw error;
    const newest = (await newestBackup(dataDir)) ?? 'none yet';
    throw new Error(
      `The bot is running (process ${error.pid}) and makes a copy each day by itself; the newest: ` +
        `${newest}. For a copy of this moment stop the bot first.`,
    );
  });
  return `Wrote ${file}`;
});
