/**
 * The plans that a rollout can follow, each a JSON file in this folder, read and checked once when
 * this is imported (a fault throws a PlanError). How to change one is in README.md. What a plan may
 * hold is said in domain/plan/plan.ts; what a municipality has made of it is not here but in the store.
 */
import type { Plan } from '../domain/plan/plan.ts';
import { currentPlanKey, planFilesIn, readPlan } from './plan-files.ts';

export const plans: ReadonlyMap<string, Plan> = new Map(
  planFilesIn(import.meta.dirname)
    .map(readPlan)
    .map((plan) => [plan.key, plan]),
);

/** Throws for a key that no file here has: a rollout's plan must not disappear. */
export function planOf(key: string): Plan {
  const plan = plans.get(key);
  if (plan) return plan;
  throw new Error(`No plan has the key "${key}"; known: ${[...plans.keys()].join(', ')}`);
}

export const currentPlan = planOf(currentPlanKey);
