/** The real plan with one thing changed in it, and what is then said to be wrong. */
import { readFileSync } from 'node:fs';
import { PlanError, type PlanFault, parsePlan } from '../../src/domain/plan/parse-plan.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';

export type Path = readonly (string | number)[];
export type Json = { [field: string | number]: Json };

const text = readFileSync(new URL('../../src/plans/fbs-2.0.json', import.meta.url), 'utf8');

/** A fresh copy of the plan's file, as it is before it is parsed. */
export function planJson(): Json {
  return JSON.parse(text);
}

/** A copy with the value at `path` replaced. */
export function planWith(path: Path, value: unknown): Json {
  const plan = planJson();
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((json, step) => json[step] as Json, plan);
  parent[last] = value as Json;
  return plan;
}

/** The path of an entry's field, found by its key: it stays right when entries are added. */
export function pathTo(
  list: 'phases' | 'tasks' | 'events' | 'roles',
  key: string,
  ...rest: Path
): Path {
  const entries: Plan[typeof list] = JSON.parse(text)[list];
  return [list, entries.findIndex((entry) => entry.key === key), ...rest];
}

/** As a PlanFault writes it: 'tasks[3].performer'. */
export function pathText(path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return steps.join('').slice(1);
}

/** None when the plan holds. */
export function faultsOf(json: unknown): readonly PlanFault[] {
  try {
    parsePlan(json, 'fbs-2.0.json');
  } catch (error) {
    if (error instanceof PlanError) return error.faults;
    throw error;
  }
  return [];
}

/** The paths alone. */
export function faultPathsOf(json: unknown): readonly string[] {
  return faultsOf(json).map(({ path }) => path);
}
