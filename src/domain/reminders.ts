/**
 * Which reminders a rollout owes. Pure: `now` is an argument, nothing is remembered here.
 */
import type { LocalDate } from './plan.ts';

export type Rule =
  | { readonly type: 'beforeDue'; readonly days: 14 | 7 | 3 | 1 | 0 }
  | { readonly type: 'overdue'; readonly workingDays: number }
  /** One for a task whose earlier reminders are more than 24 hours late. */
  | { readonly type: 'catchUp' };

export interface Reminder {
  /** Stable: the same rule for the same task and deadline has the same key for ever. */
  readonly key: string;
  readonly task: string;
  readonly rule: Rule;
  readonly due: LocalDate;
  /** When it should be out. */
  readonly sendAt: Date;
}
