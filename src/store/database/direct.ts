/**
 * The one door past Prisma, for the few statements that run for every request or message. They are
 * named, so that the database plans each once a connection; a row is one value of JSON.
 */
import { type PGlite, protocol } from '@electric-sql/pglite';
import type pg from 'pg';
import { storable } from './storable.ts';

export interface Statement {
  readonly name: string;
  /** Its one column, if it gives any, is `row`. */
  readonly text: string;
}

/** What runs them: by itself, or as a part of a transaction. */
export interface Rows {
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]>;
}

export interface Direct extends Rows {
  /**
   * Told after each commit that changes a person, a conversation or a rollout. null: other
   * processes write there too, and nobody tells of that in time.
   */
  readonly onChange: ((told: () => void) => void) | null;
}

/** As a part of a transaction, through Prisma: there the statement has no name. */
export function rowsIn(tx: {
  $queryRawUnsafe<T>(text: string, ...values: unknown[]): PromiseLike<T>;
}): Rows {
  return {
    async rows<Row>({ text }: Statement, values: readonly unknown[]) {
      const rows = await tx.$queryRawUnsafe<{ row: Row }[]>(text, ...values);
      return rows.map(({ row }) => row);
    },
  };
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
  const run = namedOn(pglite);
  return {
    onChange: (told) => all.push(told),
    async rows<Row>(statement: Statement, values: readonly unknown[]) {
      const found = await run(statement, storable([...values]));
      return found.map((row): Row => JSON.parse(row));
    },
  };
}

/** How many runs a plan is kept for: nothing tells PGlite's planner meanwhile how a table has grown. */
const runsOfAPlan = 1_000;

interface Planned {
  /** Of the values, by PostgreSQL's numbers. */
  readonly types: readonly number[];
  runs: number;
}

/**
 * What PGlite's `query` takes five turns of the wire protocol for, and a plan, takes one. As there, no
 * transaction and no other statement is under way meanwhile.
 */
function namedOn(pglite: PGlite) {
  const { bind, close, describe, execute, parse, sync } = protocol.serialize;
  const { DataRowMessage, ParameterDescriptionMessage } = protocol.messages;
  const known = new Map<string, Planned>();
  const send = async (...messages: readonly Uint8Array[]) => {
    await pglite._checkReady();
    return (await pglite.execProtocol(Buffer.concat(messages))).messages;
  };

  const plan = async ({ name, text }: Statement): Promise<Planned> => {
    const found = known.get(name);
    if (found !== undefined && found.runs < runsOfAPlan) return found;
    known.delete(name);
    const statement = { type: 'S', name } as const;
    const told = await send(close(statement), parse({ name, text }), describe(statement), sync());
    const about = told.find((message) => message instanceof ParameterDescriptionMessage);
    const planned = { types: about?.dataTypeIDs ?? [], runs: 0 };
    known.set(name, planned);
    return planned;
  };

  const run = async (statement: Statement, values: readonly unknown[]): Promise<string[]> => {
    const planned = await plan(statement);
    planned.runs += 1;
    const texts = values.map((value, index) => {
      const written = pglite.serializers[planned.types[index] ?? 0] ?? String;
      return value === null ? null : written(value);
    });
    const told = await send(bind({ statement: statement.name, values: texts }), execute(), sync());
    return told.flatMap((message) =>
      message instanceof DataRowMessage ? (message.fields[0] ?? 'null') : [],
    );
  };

  return (...of: Parameters<typeof run>) =>
    pglite._runExclusiveTransaction(() => pglite.runExclusive(() => run(...of)));
}
