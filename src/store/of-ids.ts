import type { Statement } from './database/direct.ts';

/**
 * A statement on the rows with these ids. Nearly always it is one, and then PostgreSQL keeps the
 * plan; for a list it makes one each time, because a list may be long.
 * @param text of the statement, given the condition on `id`; the ids are its first value
 * @returns which statement to run, and that value
 */
export function ofIds(name: string, text: (isIt: string) => string) {
  const one: Statement = { name, text: text('id = $1::text') };
  const several: Statement = { name: `${name}_of_several`, text: text('id = ANY($1::text[])') };
  return (ids: readonly string[]): readonly [Statement, unknown] =>
    ids.length === 1 ? [one, ids[0]] : [several, ids];
}
