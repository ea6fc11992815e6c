import type { Task } from '../plan/plan.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import type { Addressee } from './addressee.ts';
import { type Series, seriesOf } from './series.ts';

/**
 * What a task's reminders count to: the municipality's deadline, or once it is performed KLIK's.
 */
export interface Deadline {
  readonly rollout: Rollout;
  readonly task: Task;
  readonly due: LocalDate;
}

/** The days, both included, for which recurring reminders are computed. */
export interface Window {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export const performer: Addressee = { type: 'performer' };

export function seriesTo(to: Addressee, { rollout, task, due }: Deadline): Series {
  return seriesOf(rollout, { subject: { type: 'task', key: task.key }, to, due });
}
