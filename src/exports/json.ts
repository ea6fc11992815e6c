import { exportOf } from '../domain/rollout/export.ts';
import type { View } from '../views/view.ts';

export function jsonOf({ rollout, now, standing }: View): Uint8Array {
  const exported = exportOf(rollout, now, standing === undefined);
  return new TextEncoder().encode(`${JSON.stringify(exported, null, 2)}\n`);
}
