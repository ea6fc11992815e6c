/** The two homes of a database, as a bench needs them: new ones, and SQL past Prisma. */
import { rm } from 'node:fs/promises';
import pg from 'pg';
import type { Database } from '../../src/store/database/database.ts';
import { makeDataDir, startServer } from '../helpers/database.ts';

/** What openDatabase opens; another process may be told it. */
export interface Address {
  readonly dataDir: string;
  readonly url?: string;
}

export interface Home {
  readonly kind: 'PGlite' | 'PostgreSQL';
  /** A new database in a data folder, or on a server. */
  create(): Promise<Address>;
  close(): Promise<void>;
}

export async function openHome(kind: Home['kind']): Promise<Home> {
  return kind === 'PGlite' ? inFolders() : onServer();
}

function inFolders(): Home {
  const folders: string[] = [];
  return {
    kind: 'PGlite',
    async create() {
      const dataDir = await makeDataDir();
      folders.push(dataDir);
      return { dataDir };
    },
    async close() {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onServer(): Promise<Home> {
  const server = await startServer();
  return {
    kind: 'PostgreSQL',
    create: async () => ({ dataDir: '', url: await server.createDatabase() }),
    close: () => server.close(),
  };
}

export interface Sql {
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The database's own driver on one connection. */
export async function bareSql(database: Database): Promise<Sql> {
  if (database.kind === 'embedded') {
    const { pglite } = database;
    return {
      query: async <Row>(text: string, values?: unknown[]) =>
        (await pglite.query<Row>(text, values)).rows,
      close: async () => {},
    };
  }
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("SET TIME ZONE 'UTC'");
  return {
    query: async <Row>(text: string, values?: unknown[]) =>
      (await client.query(text, values)).rows as Row[],
    close: () => client.end(),
  };
}
