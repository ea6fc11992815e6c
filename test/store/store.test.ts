import { afterAll, beforeAll, describe } from 'vitest';
import { openDatabase } from '../../src/store/database/database.ts';
import { openTestDatabase, startServer, type TestServer } from '../helpers/database.ts';
import { storeContract } from './store.contract.ts';

describe('on PGlite', () => {
  storeContract(openTestDatabase);
});

describe('on a PostgreSQL server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  storeContract(async () => openDatabase({ url: await server.createDatabase(), dataDir: '' }));
});
