import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPlans } from '../../src/plans/check.ts';
import { pathTo, planJson, planWith } from '../helpers/plan-with.ts';

const script = fileURLToPath(new URL('../../src/plans/check.ts', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plans-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n') };
}

test('the plans of the project are sound, and what is in them is said', () => {
  expect(check()).toEqual({
    status: 0,
    lines: [
      'fbs-2.0, version 7: 4 phases, 5 themes, 10 roles, 21 events,',
      '  12 KLIK entries of 35–40 expected, 8 local activities',
    ],
  });
});

test('faults stop the check, each on a line with file and path', () => {
  const plan = planWith(pathTo('tasks', '1', 'performer'), 'bestyrer');
  writeFileSync(join(folder, 'fbs-2.0.json'), JSON.stringify({ ...plan, goLive: 'premiere' }));
  writeFileSync(join(folder, 'torn.json'), '{"key": ');

  const { status, lines } = check(folder);

  expect(status).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^fbs-2\.0\.json: goLive: found "premiere", expected /),
    expect.stringMatching(/^fbs-2\.0\.json: tasks\[0\]\.performer: found "bestyrer", expected /),
    expect.stringMatching(/^torn\.json: the plan: found .+, expected JSON$/),
  ]);
});

test('a plan is kept under its own key, so that a rollout finds it', () => {
  writeFileSync(join(folder, 'fbs-2.1.json'), JSON.stringify(planJson()));

  expect(checkPlans(folder)).toEqual({
    sound: false,
    lines: [`fbs-2.1.json: key: found "fbs-2.0", expected the file's name, "fbs-2.1"`],
  });
});

test('a folder without a plan is a fault, and a schema is none', () => {
  writeFileSync(join(folder, 'fbs-2.0.schema.json'), '{}');

  expect(checkPlans(folder)).toEqual({ sound: false, lines: [`${folder}: found no plan`] });
});
