/** Connections to a PostgreSQL server: their timeouts, and whether there are enough. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from '../../process/database-fault.ts';

/**
 * Connections that the bot uses: its own, those of the job queue, and the one that listens for
 * jobs.
 */
const queueUses = 5;
const ownMost = 10;
/** How often to look again whether the server grants enough, and how long after. */
const looks = 5;
const pauseMs = 200;
/** With fewer of its own a change, what it waits for and a tick could not be at work together. */
const ownLeast = 2;

/** Timeouts: for a row lock, for an answer, and for an idle transaction, which would keep its locks. */
const patience = `
  SET lock_timeout = '3s';
  SET statement_timeout = '15s';
  SET idle_in_transaction_session_timeout = '30s'`;

/** For slow work such as migrations. */
export function connectionTo(url: string, settings = ''): pg.PoolConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // Prisma's adapter writes and reads instants without a zone.
    onConnect: async (client) => {
      await client.query(`SET TIME ZONE 'UTC'; ${settings}`);
    },
  };
}

/** @throws Error that says how many the server grants, when those are too few */
export async function patientPool(url: string): Promise<pg.PoolConfig> {
  const least = ownLeast + queueUses;
  let granted = await grantedOf(url, ownMost + queueUses);
  // The server takes its time to end the connections of whoever has just gone.
  for (let time = 0; granted < least && time < looks; time += 1) {
    await sleep(pauseMs);
    granted = Math.max(granted, await grantedOf(url, ownMost + queueUses));
  }
  if (granted < least) {
    throw new Error(
      `the server grants only ${granted} connections now, and the bot needs ${least} and uses up to ${ownMost + queueUses}. Raise max_connections, or the CONNECTION LIMIT of the role or of the database.`,
    );
  }
  return { ...connectionTo(url, patience), max: granted - queueUses };
}

/** How many of so many the server lets us have at the same time. */
async function grantedOf(url: string, wanted: number): Promise<number> {
  const clients = Array.from(
    { length: wanted },
    () => new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 }),
  );
  try {
    const tried = await Promise.allSettled(clients.map((client) => client.connect()));
    for (const one of tried) {
      if (one.status === 'rejected' && codeOf(one.reason) !== tooMany) throw one.reason;
    }
    return tried.filter(({ status }) => status === 'fulfilled').length;
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()));
  }
}

/** Of the server, of the role or of the database: PostgreSQL's code for too_many_connections. */
const tooMany = '53300';
