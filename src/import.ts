/**
 * `npm run import -- FILE --rollout NAME [--sheet NAME] [--dry-run]`: for the operator, while the bot
 * is stopped or on its server. Prints what the file would do, and without --dry-run does it.
 */
import { readFile } from 'node:fs/promises';
import { importArguments, importFile } from './process/import-file.ts';
import { runScript } from './process/script.ts';
import { withStore } from './process/with-store.ts';

await runScript(async () => {
  const wanted = importArguments(process.argv.slice(2));
  const bytes = await readFile(wanted.file);
  return withStore((store) => importFile(store, { ...wanted, bytes }, new Date()));
});
