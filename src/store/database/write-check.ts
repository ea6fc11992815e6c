/**
 * Whether something can still be written: a row, and where the database is in a folder a small file
 * beside it, for a full disk leaves the database room for some rows more.
 */
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../process/log.ts';
import type { Store } from '../store.ts';

export interface WriteCheckParts {
  readonly pulse: Pick<Store['pulse'], 'write'>;
  /** null: the database is on a server. */
  readonly dataDir: string | null;
  readonly now: () => Date;
  /** Milliseconds of real time. */
  readonly monotonic: () => number;
  readonly log: Pick<Log, 'error'>;
}

/** How long an answer is reused, so that frequent checks do not mean frequent writes. */
const goodMs = 10_000;
const bytes = 64 * 1024;

/** @returns the check; it never rejects, and concurrent calls share one */
export function createWriteCheck(parts: WriteCheckParts): () => Promise<boolean> {
  const { pulse, dataDir, now, monotonic, log } = parts;
  let answer: Promise<boolean> | null = null;
  let askedAt = 0;

  const ask = async (): Promise<boolean> => {
    try {
      await pulse.write(now());
      if (dataDir !== null) await writeFile(join(dataDir, 'write-check'));
      return true;
    } catch (err) {
      log.error({ err }, 'the database cannot be written to');
      return false;
    }
  };

  return () => {
    if (answer === null || monotonic() - askedAt >= goodMs) {
      askedAt = monotonic();
      answer = ask();
    }
    return answer;
  };
}

async function writeFile(file: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(Buffer.alloc(bytes));
    await handle.sync();
  } finally {
    await handle.close();
    await rm(file, { force: true });
  }
}
