import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { planSchema } from '../../src/plans/write-schema.ts';
import { planJson, planWith } from '../helpers/plan-with.ts';

const plans = new URL('../../src/plans/', import.meta.url);

/** The schema that a plan names, as an editor reads it. */
function namedSchema() {
  const { $schema } = planJson();
  return JSON.parse(readFileSync(new URL(String($schema), plans), 'utf8'));
}

test('the schema for editors is in step with the code (run write-schema.ts when it is not)', () => {
  expect(namedSchema()).toEqual(planSchema());
});

test('an editor finds the plan right, and a slip in it wrong', () => {
  const schema = z.fromJSONSchema(namedSchema());

  expect(schema.safeParse(planJson()).error).toBeUndefined();
  expect(schema.safeParse(planWith(['tasks', 0, 'kind'], 'klikk')).success).toBe(false);
});
