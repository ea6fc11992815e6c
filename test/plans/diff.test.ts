import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { day } from '../helpers/a-plan.ts';
import { aSmallPlan } from './a-small-plan.ts';

const script = fileURLToPath(new URL('../../src/plans/diff.ts', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plans-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function diff(...plans: readonly Plan[]) {
  const files = plans.map((plan, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(plan));
    return file;
  });
  return spawnSync(process.execPath, [script, ...files], { encoding: 'utf8' });
}

const old = aSmallPlan();
const [counts, cart, cake] = old.tasks;
if (!counts || !cart || !cake) throw new Error('three tasks');

test('what is new, moved, renamed and withdrawn has a line each, whatever the files are called', () => {
  const tasks = [
    { ...counts, due: day('2027-03-29') },
    { ...cake, title: 'Bag kage' },
    { ...counts, key: '3', title: 'Luk døren' },
  ];

  const { status, stdout } = diff(old, { ...old, version: 2, tasks });

  expect(stdout.trimEnd().split('\n')).toEqual([
    'arkiv-1, version 1 → 2: 4 changes',
    '  new task 3 Luk døren',
    '  moved task 1 Tæl kasserne: due {"precision":"day","on":"2027-03-22"} → {"precision":"day","on":"2027-03-29"}',
    '  renamed task L1 Bag kage: title "Køb kage" → "Bag kage"',
    '  withdrawn task 2 Bestil en vogn',
  ]);
  expect(status).toBe(0);
});

test('a change that does not raise the version is a fault', () => {
  const { status, stderr } = diff(old, { ...old, tasks: [counts] });

  expect(status).toBe(1);
  expect(stderr).toContain('version 1 → 1: a plan that has changed needs a higher version');
});

test('without two files it says what it wants', () => {
  expect(diff(old)).toMatchObject({
    ...{ status: 1, stdout: '', stderr: 'Which plans? npm run plan:diff -- OLD NEW\n' },
  });
});
