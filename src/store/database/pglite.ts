/** PostgreSQL inside this process, as this project runs it. */
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

/**
 * Its buffers are this process's memory, and filled with zeros at each start. PostgreSQL's own
 * defaults are for a hundred connections; here there is one, to a database of some megabytes.
 */
const settings = ['shared_buffers=32MB', 'max_connections=5'];

export function openPGlite(options: PGliteOptions = {}): Promise<PGlite> {
  const own = settings.flatMap((setting) => ['-c', setting]);
  return PGlite.create({ ...options, startParams: [...PGlite.defaultStartParams, ...own] });
}
