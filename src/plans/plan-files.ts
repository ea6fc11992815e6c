/** Finds the plan files of a folder and reads them; says which file is at fault. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PlanError, parsePlan } from '../domain/plan/parse-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';

/** The plan that new rollouts follow, and that the local chat, its pages and the simulation show. */
export const currentPlanKey = 'fbs-2.0';

/** Paths of all plans in a folder, in order of their names; schemas and translations are not plans. */
export function planFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(?!.*\.(schema|en)\.json$).*\.json$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Throws a PlanError as `readPlanFile`, and for a key that is not the file's. */
export function readPlan(path: string): Plan {
  const plan = readPlanFile(path);
  const key = basename(path, '.json');
  if (plan.key === key) return plan;
  const found = JSON.stringify(plan.key);
  throw new PlanError(basename(path), [
    { path: 'key', found, expected: `the file's name, "${key}"` },
  ]);
}

/**
 * With its English, from the file beside it that ends in '.en.json'; whatever the file is called.
 * Throws a PlanError for text that is no JSON, or a faulty plan.
 */
export function readPlanFile(path: string): Plan {
  const file = basename(path);
  const english = path.replace(/\.json$/, '.en.json');
  const translated =
    english !== path && existsSync(english)
      ? { english: jsonOf(readFileSync(english, 'utf8'), basename(english)) }
      : {};
  const read = jsonOf(readFileSync(path, 'utf8'), file);
  const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
  return parsePlan(isObject ? { ...read, ...translated } : read, file);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PlanError(file, [{ path: 'the plan', found: error.message, expected: 'JSON' }]);
  }
}
