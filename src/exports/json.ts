import { sharedPlanOf } from '../domain/plan/shared-plan.ts';
import { exportOf } from '../domain/rollout/export.ts';
import type { View } from '../views/view.ts';

export function jsonOf({ rollout, now }: View): Uint8Array {
  return encoded(exportOf(rollout, now));
}

/** What other municipalities can use of it. */
export function sharedJsonOf({ rollout, today }: View): Uint8Array {
  return encoded(sharedPlanOf(rollout, today).shared);
}

function encoded(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
