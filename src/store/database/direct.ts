/**
 * The one door past Prisma, for the few statements that run for every request or message. They are
 * named, so that the database plans each once a connection; a row is one value of JSON.
 */
import type { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { storable } from './storable.ts';

export interface Statement {
  readonly name: string;
  /** Its one column, if it gives any, is `row`. */
  readonly text: string;
}

export interface Direct {
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]>;
  /**
   * Told after each commit that changes a person, a conversation or a rollout. null: other
   * processes write there too, and nobody tells of that in time.
   */
  readonly onChange: ((told: () => void) => void) | null;
}

export function directOnServer(pool: pg.Pool): Direct {
  return {
    onChange: null,
    async rows<Row>({ name, text }: Statement, values: readonly unknown[]) {
      const { rows } = await pool.query<{ row: Row }>({
        name,
        text,
        values: storable([...values]),
      });
      return rows.map(({ row }) => row);
    },
  };
}

/** What the triggers notify where somebody listens on the same connection. */
const channel = 'fbs_change';

export async function directOnPGlite(pglite: PGlite): Promise<Direct> {
  const all: (() => void)[] = [];
  await pglite.listen(channel, () => {
    for (const told of all) told();
  });
  return {
    onChange: (told) => all.push(told),
    async rows<Row>({ text }: Statement, values: readonly unknown[]) {
      const { rows } = await pglite.query<{ row: Row }>(text, storable([...values]));
      return rows.map(({ row }) => row);
    },
  };
}
