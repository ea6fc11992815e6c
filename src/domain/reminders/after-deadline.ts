/** What follows when a task's deadline has passed: who hears of it, and how often. */

import type { Task } from '../plan/plan.ts';
import { cadenceFor } from '../rollout/policy.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, weekdayOf } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import {
  addWorkingDays,
  calendarOf,
  dayWhere,
  weekBeginsOn,
  weekEndsOn,
} from '../time/working-days.ts';
import { type Addressee, idOf, inboxesOf, recipientOn } from './recipients.ts';
import { type Reminder, reminderOf } from './reminder.ts';

/** Days after a deadline for which a line comes each week; from then on it comes once a month. */
const weeklyDays = 42;
/** The first of each month comes no sooner than so many days after the last of each week. */
const pauseDays = 14;

/** Whether the deadline is so long past that it is told of once a month. */
export function isLongPast(due: LocalDate, on: LocalDate): boolean {
  return on > addDays(due, weeklyDays);
}

/** Whether it is the last of those that come each week, on that day. */
export function isLastOfWeeks(due: LocalDate, on: LocalDate): boolean {
  return isLongPast(due, addDays(on, 7));
}

/**
 * Escalation by working days, then a line each week, later each month, to whoever does the work:
 * from the week of `from` on, without end.
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
  const told = steps.flatMap((rule, index) => {
    const meant = addWorkingDays(due, rule.workingDays, calendar);
    return addresseesOf(rollout, task, index, meant).map(({ to, personId }) => {
      const inboxes = inboxesOf(rollout, { subject, to });
      const on = dayWhere(meant, 1, inboxes.isOpen);
      const reminder = reminderOf({ subject, to, rule, due }, on, inboxes.on(on));
      return { personId, on, isMoved: on !== meant, reminder };
    });
  });
  for (const [index, { personId, on, isMoved, reminder }] of told.entries()) {
    // Moved, it may come right before the next one to the same person.
    const soon = addWorkingDays(on, 1, calendar);
    const isFollowed = told
      .slice(index + 1)
      .some((next) => personId !== null && next.personId === personId && next.on <= soon);
    if (!isMoved || !isFollowed) yield reminder;
  }
  if (!rules.some(({ type }) => type === 'everyWeek')) return;
  const begun = addWorkingDays(due, steps[0]?.workingDays ?? 1, calendar);
  yield* againAndAgain(rollout, task, due, begun, from);
}

/**
 * A line to whoever does the work on the first working day of each week after `begun`, and later of
 * each month: from the week of `from` on, without end. Any two of them are two working days apart.
 */
export function* againAndAgain(
  rollout: Rollout,
  task: Task,
  due: LocalDate,
  begun: LocalDate,
  from: LocalDate,
): Generator<Reminder> {
  const subject = { type: 'task', key: task.key } as const;
  const calendar = calendarOf(rollout.policy.quiet);
  const inboxes = inboxesOf(rollout, { subject, to: performer });
  const dayOfWeek = (monday: LocalDate) => {
    const on = weekBeginsOn(monday, calendar);
    if (on === null || on <= begun || !inboxes.isOpen(on)) return null;
    // The only working day of its week: the next one, however long that is away, would come at once.
    return weekEndsOn(on, calendar) === on ? null : on;
  };
  const start = begun > from ? begun : from;
  for (let monday = addDays(start, 1 - weekdayOf(start)); ; monday = addDays(monday, 7)) {
    const on = dayOfWeek(monday);
    if (on === null) continue;
    const type = isLongPast(due, on) ? 'everyMonth' : 'everyWeek';
    if (type === 'everyMonth' && !isFirstOfMonth(monday, dayOfWeek)) continue;
    if (type === 'everyMonth' && !isLongPast(due, addDays(on, -pauseDays))) continue;
    yield reminderOf({ subject, to: performer, rule: { type }, due }, on, inboxes.on(on));
  }
}

/** Whether no week before, of those in which something comes, is of the same month. */
function isFirstOfMonth(
  monday: LocalDate,
  dayOfWeek: (monday: LocalDate) => LocalDate | null,
): boolean {
  const month = dayOfWeek(monday)?.slice(0, 7);
  if (month === undefined) return false;
  for (let earlier = addDays(monday, -7); ; earlier = addDays(earlier, -7)) {
    if (addDays(earlier, 6) < `${month}-01`) return true;
    if (dayOfWeek(earlier)?.startsWith(month)) return false;
  }
}

const performer: Addressee = { type: 'performer' };

/** Who hears of the first, the second, and every later step after the deadline. */
const escalation: readonly (readonly Addressee[])[] = [
  [performer, { type: 'accountable' }],
  [{ type: 'projektleder' }],
];
const lastStep: readonly Addressee[] = [{ type: 'faglig-leder' }];

interface Told {
  readonly to: Addressee;
  /** null: nobody in person. */
  readonly personId: string | null;
}

/** Whoever does the work is asked to do it, and not told of themself, whatever else they are. */
function addresseesOf(rollout: Rollout, task: Task, step: number, on: LocalDate): readonly Told[] {
  const subject = { type: 'task', key: task.key } as const;
  const personOf = (to: Addressee) => {
    const recipient = recipientOn(rollout, { subject, to }, on);
    return recipient && idOf(recipient);
  };
  const worker = personOf(performer);
  // Whoever the task is to find is not told that nobody has been found.
  const isAnswer = ({ type }: Addressee) => task.answeredBy?.includes(type) ?? false;
  const above = escalation[step] ?? lastStep;
  const told = (above.some(isAnswer) ? lastStep : above).map((to): Told => {
    const personId = personOf(to);
    const isWorker = to.type === task.performer || (personId !== null && personId === worker);
    return { to: isWorker ? performer : to, personId };
  });
  return told.filter(({ to }, index) => told.findIndex((other) => other.to === to) === index);
}
