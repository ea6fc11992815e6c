/** `npm run restore -- FILE`: goes back to a copy of the embedded database. */
import { readEnv } from './process/env.ts';
import { runScript } from './process/script.ts';
import { restore } from './store/database/restore.ts';

await runScript(async () => {
  const { dataDir, databaseUrl } = readEnv(process.env);
  if (databaseUrl) throw new Error('DATABASE_URL is set: restore the server with pg_restore.');
  const [file] = process.argv.slice(2);
  if (!file) throw new Error(`Which one? npm run restore -- ${dataDir}/backups/<file>`);
  const former = await restore(dataDir, file, new Date());
  return `Restored ${file}.${former ? ` What was there before is in ${former}.` : ''}`;
});
