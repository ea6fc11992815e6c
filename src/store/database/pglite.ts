/** PostgreSQL inside this process, as this project runs it. */
import { setFlagsFromString } from 'node:v8';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

/**
 * Its buffers are this process's memory, and filled with zeros at each start. PostgreSQL's own
 * defaults are for a hundred connections; here there is one, to a database of some megabytes.
 */
const settings = ['shared_buffers=32MB', 'max_connections=5'];

/**
 * To optimize PostgreSQL's large functions takes V8 a second of each start and 500 MB, and makes
 * statements as small as ours no faster.
 */
const asCompiledFirst = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

export function openPGlite(options: PGliteOptions = {}): Promise<PGlite> {
  for (const flag of asCompiledFirst) setFlagsFromString(flag);
  const own = settings.flatMap((setting) => ['-c', setting]);
  return PGlite.create({ ...options, startParams: [...PGlite.defaultStartParams, ...own] });
}
