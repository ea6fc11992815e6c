import type { Plan } from '../../src/domain/plan/plan.ts';
import { planOf } from '../../src/plans/index.ts';

/** The real plan, where KOMBIT has given one task its code in KLIK. */
export function planWithKlikCode(key: string, klikCode: string): Plan {
  const plan = planOf('fbs-2.0');
  const tasks = plan.tasks.map((task) => (task.key === key ? { ...task, klikCode } : task));
  return { ...plan, tasks };
}
