/** The sections of Friday's overview, as they were on the day that it went out. */

import { eventIn, taskIn } from '../../domain/plan/plan.ts';
import { type FridaySection, isRunning, sectionOf } from '../../domain/reminders/friday.ts';
import { type Rollout, stateOf } from '../../domain/rollout/rollout.ts';
import { dayOf } from '../../domain/time/when.ts';
import type { Entry, ReminderMessage } from './notice.ts';

/** `filled`: a role that is settled since; `person`: who cannot be reached; `month`: without a day.
 * `asked`: what fell through to the channel to be answered. */
type Section = FridaySection | 'filled' | 'person' | 'month' | 'asked';

export const fridaySections: readonly Section[] = [
  ...(['done', 'approval', 'klik', 'overdue', 'unconfirmed', 'old', 'asked', 'running'] as const),
  ...(['vacant', 'filled', 'person', 'ahead', 'month'] as const),
];

/** Where it stood then: what is done since stays in its place, with its outcome. */
export function fridaySectionOf(message: ReminderMessage, { notice, progress }: Entry): Section {
  const { rule, subject } = notice.reminder;
  const { type, key } = subject;
  if (rule.type === 'asked') return 'asked';
  if (type === 'person') return type;
  if (type === 'role') return progress === 'settled' ? 'filled' : 'vacant';
  const { rollout } = message.view;
  const event = type === 'event' ? eventIn(rollout.plan, key) : undefined;
  if (event && isRunning(rollout, event, message.sentOn)) return 'running';
  const task = type === 'task' ? taskIn(rollout.plan, key) : undefined;
  if (task === undefined) return isDated(rollout, key) ? 'ahead' : 'month';
  const state = stateOf(rollout, task);
  const isSince = state.changedAt !== null && state.changedAt > message.sentAt;
  if (!isSince) return sectionOf(rollout, task, message.sentOn) ?? 'ahead';
  const open = { ...state, status: 'inProgress', changedAt: null } as const;
  const then = { ...rollout, tasks: { ...rollout.tasks, [key]: open } };
  // What was in no other section waited for KLIK, where it has been completed since.
  const last = state.status === 'completed' ? 'klik' : 'ahead';
  return sectionOf(then, task, message.sentOn) ?? last;
}

function isDated({ plan }: Rollout, key: string): boolean {
  const event = eventIn(plan, key);
  return event !== undefined && dayOf(event.when) !== null;
}
