/** What follows when a task's deadline has passed: who hears of it, and how often. */
import { addDays, weekdayOf } from './calendar.ts';
import type { LocalDate, Task } from './plan.ts';
import { cadenceFor } from './policy.ts';
import { type Addressee, inboxesOf } from './recipients.ts';
import { type Reminder, reminderOf } from './reminder.ts';
import type { Rollout } from './rollout.ts';
import { addWorkingDays, calendarOf, dayWhere, weekBeginsOn } from './working-days.ts';

/**
 * Escalation by working days, then a line each week to whoever does the work: from the week of
 * `from` on, without end.
 */
export function* afterDeadline(
  rollout: Rollout,
  task: Task,
  due: LocalDate,
  from: LocalDate,
): Generator<Reminder> {
  const subject = { type: 'task', key: task.key } as const;
  const calendar = calendarOf(rollout.policy.quiet);
  const { rules } = cadenceFor(rollout, 'tasks', { task: task.key });
  const steps = rules
    .filter((rule) => rule.type === 'overdue')
    .toSorted((a, b) => a.workingDays - b.workingDays);
  for (const [index, rule] of steps.entries()) {
    const meant = addWorkingDays(due, rule.workingDays, calendar);
    for (const to of addressees(task, index)) {
      const inboxes = inboxesOf(rollout, { subject, to });
      const on = dayWhere(meant, 1, inboxes.isOpen);
      yield reminderOf({ subject, to, rule, due }, on, inboxes.on(on));
    }
  }
  if (!rules.some(({ type }) => type === 'everyWeek')) return;
  const to = { type: 'performer' } as const;
  const inboxes = inboxesOf(rollout, { subject, to });
  const begun = addWorkingDays(due, steps[0]?.workingDays ?? 1, calendar);
  const start = begun > from ? begun : from;
  for (let monday = addDays(start, 1 - weekdayOf(start)); ; monday = addDays(monday, 7)) {
    const on = weekBeginsOn(monday, calendar);
    if (on === null || on <= begun || !inboxes.isOpen(on)) continue;
    yield reminderOf({ subject, to, rule: { type: 'everyWeek' }, due }, on, inboxes.on(on));
  }
}

const performer: Addressee = { type: 'performer' };

/** Who hears of the first, the second, and every later step after the deadline. */
const escalation: readonly (readonly Addressee[])[] = [
  [performer, { type: 'accountable' }],
  [{ type: 'projektleder' }],
];
const lastStep: readonly Addressee[] = [{ type: 'faglig-leder' }];

/** Whoever does the work is asked to do it, and not told of themself, whatever else they are. */
function addressees(task: Task, step: number): readonly Addressee[] {
  return (escalation[step] ?? lastStep).flatMap((to): readonly Addressee[] => {
    if (to.type === 'accountable' && task.accountable === task.performer) return [];
    return to.type === task.performer ? [performer] : [to];
  });
}
