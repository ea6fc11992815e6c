import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Call it in a test: the file is there until the test ends. @returns its path */
export function writeTemporary(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fbs-bot-simulation-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
