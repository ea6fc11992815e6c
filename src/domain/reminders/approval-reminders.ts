/**
 * What is performed and asks for a second pair of eyes: whoever approves is asked once, and then
 * reminded by the cadence of the task. Who gets it sent back hears of that.
 */
import type { Task } from '../plan/plan.ts';
import { cadenceFor } from '../rollout/policy.ts';
import { firstDueOf, type Rollout, stateOf } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import type { Addressee } from './addressee.ts';
import { daysBefore } from './days-before.ts';
import { performer, seriesTo, type Window } from './deadline.ts';
import { type Reminder, sendDayOf } from './reminder.ts';
import { besides, spaced } from './spacing.ts';
import { toldSoon } from './told-soon.ts';
import { weeklyLines } from './weekly-lines.ts';

const approver: Addressee = { type: 'approver' };

export function untilApproved(rollout: Rollout, task: Task, window: Window): Reminder[] {
  const due = firstDueOf(rollout, task);
  const subject = { type: 'task', key: task.key } as const;
  const { changedAt } = stateOf(rollout, task);
  const rule = { type: 'approval', since: changedAt?.toISOString() ?? '' } as const;
  const about = { subject, to: approver, due };
  const asked = changedAt === null ? [] : [toldSoon(rollout, about, rule, changedAt)];
  if (due === null) return asked;
  const deadline = { rollout, task, due };
  const { rules } = cadenceFor(rollout, 'tasks', { task: task.key });
  const series = seriesTo(approver, deadline);
  const begun = asked[0] === undefined ? toLocalDate(rollout.startedAt) : sendDayOf(asked[0]);
  const before = [...daysBefore(rules, due, series)]
    .filter(([on]) => on > begun)
    .map(([on, of]) => series.reminder(of, on));
  const lines = isRepeated(rollout, task)
    ? weeklyLines(deadline, begun > due ? begun : due, window, approver)
    : [];
  const once = spaced(rollout, [...asked, ...before]);
  return [...once, ...besides(rollout, once, lines)];
}

/** Whether its cadence has a line each week. */
export function isRepeated(rollout: Rollout, { key }: Task): boolean {
  const { rules } = cadenceFor(rollout, 'tasks', { task: key });
  return rules.some(({ type }) => type === 'everyWeek');
}

/** To whoever performed it, and has to look at it again. */
export function sentBackReminder(rollout: Rollout, task: Task): Reminder[] {
  const { sentBackAt, status } = stateOf(rollout, task);
  if (sentBackAt === null || status !== 'inProgress') return [];
  const about = { subject: { type: 'task', key: task.key } as const, to: performer, due: null };
  const rule = { type: 'sentBack', since: sentBackAt.toISOString() } as const;
  return [toldSoon(rollout, about, rule, sentBackAt)];
}
