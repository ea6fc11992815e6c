/** Killed and stopped while it sends, on the embedded database. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { makeDataDir } from '../helpers/database.ts';
import { patienceMs, survives } from './survives.ts';

describe('killed while it sends, on the embedded database', () => {
  let DATA_DIR: string;
  beforeAll(async () => {
    DATA_DIR = await makeDataDir();
  });
  afterAll(() => rm(DATA_DIR, { recursive: true }));

  it(
    'loses nothing, and repeats at most one message each time',
    () => survives({ DATA_DIR }),
    patienceMs,
  );
});

describe('stopped in order while it sends, on the embedded database', () => {
  let DATA_DIR: string;
  beforeAll(async () => {
    DATA_DIR = await makeDataDir();
  });
  afterAll(() => rm(DATA_DIR, { recursive: true }));

  it(
    'is quick, loses nothing and repeats nothing',
    () => survives({ DATA_DIR }, 'SIGTERM'),
    patienceMs,
  );
});
