/** Killed and stopped while it sends, on a PostgreSQL server. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startServer, type TestServer } from '../helpers/database.ts';
import { patienceMs, survives } from './survives.ts';

describe('killed while it sends, on a PostgreSQL server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it(
    'loses nothing, and repeats at most one message each time',
    async () => survives({ DATA_DIR: '', DATABASE_URL: await server.createDatabase() }),
    patienceMs,
  );

  it(
    'is quick, loses nothing and repeats nothing when it is stopped in order',
    async () => survives({ DATA_DIR: '', DATABASE_URL: await server.createDatabase() }, 'SIGTERM'),
    patienceMs,
  );
});
