import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTemporary } from './simulation/a-file.ts';
import { scriptOf, solving } from './simulation/a-simulation.ts';

const entry = join(import.meta.dirname, '../src/simulate.ts');

/** `npm run simulate` as a process, on a machine in that time zone. */
function run(zone: string, ...args: readonly string[]) {
  const { promise, resolve } = Promise.withResolvers<{
    code: unknown;
    stdout: string;
    stderr: string;
  }>();
  const env = { ...process.env, TZ: zone };
  execFile(process.execPath, [entry, ...args], { env }, (error, stdout, stderr) =>
    resolve({ code: error?.code ?? 0, stdout, stderr }),
  );
  return promise;
}

describe('npm run simulate', () => {
  it('prints the same, byte for byte, of the same programme on any machine', async () => {
    const refused = { at: '2026-01-20T08:00', as: 'gaest', line: 'ikke-relevant 1 nej' };
    const script = scriptOf([refused, ...solving.slice(1)]);
    const args = ['--script', script, '--to', '2026-05-01'];

    const [here, there] = await Promise.all([run('UTC', ...args), run('Asia/Tokyo', ...args)]);

    expect(there).toEqual(here);
    expect(here.code).toBe(0);
    const messages = here.stdout.trimEnd().split('\n');
    expect(messages.length).toBeGreaterThan(20);
    expect(Object.keys(JSON.parse(messages[0] ?? ''))).toEqual([
      'at',
      'kind',
      'to',
      'items',
      'text',
    ]);
    expect(here.stdout).not.toMatch(/[\da-f]{8}-[\da-f]{4}/);
    expect(here.stderr).toMatch(/script\.jsonl:1: refused: .*\n$/);
  });

  it('stops at a malformed line, with its place and what is expected', async () => {
    const file = writeTemporary('torn.jsonl', '\n{"at":"2026-02-03T10:00","as":');

    const { code, stdout, stderr } = await run('UTC', '--script', file);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^--script: .*torn\.jsonl:2: expected an object such as \{"at":/);
    expect(stderr).toContain('Usage: npm run -s simulate');
  });

  it('explains itself', async () => {
    const { code, stdout, stderr } = await run('UTC', '--help');

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('--staffed WHO');
  });
});
