import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { da } from '../../src/texts/da.ts';

const topics = 'task|plan|role|rollout|event|policy|person|checklist|questions|import';
const verb = new RegExp(`'((?:${topics})\\.[a-z]+(?:-[a-z]+)*)'`, 'g');
const steps = ['start', 'perform', 'complete', 'dismiss', 'reopen'].map((step) => `task.${step}`);
const marks = ['seen', 'not-yet', 'confirm-open'].map((mark) => `task.${mark}`);

/** Every verb that a use case or the store writes into the audit. */
function written(): string[] {
  const files = globSync('src/{usecases,store/rollouts}/**/*.ts');
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(verb)].flatMap(([, name]) => name ?? []),
  );
  return [...new Set([...found, ...steps, ...marks, 'undo'])].toSorted();
}

it('every verb of the audit has a sentence in the log', () => {
  expect(written().length).toBeGreaterThan(40);
  expect(written().filter((name) => !Object.hasOwn(da.history, name))).toEqual([]);
});
