/** Writes the JSON Schema by which editors help with a plan: `node src/plans/write-schema.ts`. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { Asks, Item, Plan } from '../domain/plan/plan.ts';
import { Source, When } from '../domain/time/when.ts';
import { currentPlanKey } from './plan-files.ts';

/**
 * The file as people write it, so fields with a default may be left out. Draft 7 is the one that
 * editors know best. What the cross-checks hold cannot be said in it.
 */
export function planSchema(): z.core.JSONSchema.JSONSchema {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ Asks, Item, Source, When })) {
    named.add(schema, { id });
  }
  return z.toJSONSchema(Plan, { io: 'input', target: 'draft-7', metadata: named });
}

if (import.meta.main) {
  const file = join(import.meta.dirname, `${currentPlanKey}.schema.json`);
  writeFileSync(file, JSON.stringify(planSchema(), null, 2));
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'inherit' });
}
