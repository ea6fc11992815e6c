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

export async function openPGlite(options: PGliteOptions = {}): Promise<PGlite> {
  for (const flag of asCompiledFirst) setFlagsFromString(flag);
  const own = settings.flatMap((setting) => ['-c', setting]);
  const pglite = await PGlite.create({
    ...options,
    startParams: [...PGlite.defaultStartParams, ...own],
  });
  keepFewParsers(pglite);
  return pglite;
}

/** PostgreSQL's numbers of the lists that Prisma's adapter leaves to PGlite to read. */
const lists = {
  ...{ bool: 1000, name: 1003, int2: 1005, int4: 1007, text: 1009, bpchar: 1014, varchar: 1015 },
  ...{ float4: 1021, float8: 1022, oid: 1028, uuid: 2951 },
};

/**
 * PGlite has 360 parsers, and copies its own to add Prisma's at each statement, which takes longer
 * than most statements. What is inherited is found, and not copied.
 */
function keepFewParsers(pglite: PGlite): void {
  const all = pglite.parsers;
  const few = Object.values(lists).flatMap((oid) => {
    const parser = all[oid];
    return parser === undefined ? [] : [[oid, parser] as const];
  });
  pglite.parsers = Object.assign(Object.create(all), Object.fromEntries(few));
}
