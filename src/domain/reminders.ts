/**
 * Which reminders a rollout owes. Pure: `now` is an argument, nothing is remembered here.
 */
import {
  addDays,
  addWorkingDays,
  instantOf,
  isWorkingDay,
  toLocalDate,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './calendar.ts';
import type { LocalDate, Task } from './plan.ts';
import { isUnconfirmed } from './progress.ts';
import { dueDayOf, isOpen, type Rollout, stateOf } from './rollout.ts';
import { dayOf } from './when.ts';

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

/** Calendar days before the deadline to remind on, the farthest first. */
const leads = [14, 7, 3, 1, 0] as const;
const graceMs = 24 * 60 * 60 * 1000;

/**
 * What should be out by `now`: all that falls after `rollout.checkedAt`, up to and including `now`.
 * What is more than 24 hours late is folded into one catch-up a task, with the newest one's
 * `sendAt`; where the task has a reminder in time as well, that one says it all.
 */
export function dueReminders(rollout: Rollout, now: Date): Reminder[] {
  const due = upcomingReminders(rollout, rollout.checkedAt, now);
  const isLate = ({ sendAt }: Reminder) => now.getTime() - sendAt.getTime() > graceMs;
  const inTime = due.filter((reminder) => !isLate(reminder));
  const newestLate = new Map(due.filter(isLate).map((late) => [late.task, late]));
  for (const { task } of inTime) newestLate.delete(task);
  return [...[...newestLate.values()].map((late) => catchUp(late, now)), ...inTime];
}

/** Every reminder after `from`, up to and including `until`, as things stand now; by time. */
export function upcomingReminders(rollout: Rollout, from: Date, until: Date): Reminder[] {
  const found: Reminder[] = [];
  for (const task of rollout.plan.tasks) {
    for (const reminder of remindersOf(rollout, task)) {
      if (reminder.sendAt > until) break;
      if (reminder.sendAt > from) found.push(reminder);
    }
  }
  return found.toSorted((a, b) => a.sendAt.getTime() - b.sendAt.getTime());
}

/**
 * Until when whatever is owed at `now` must wait: on a day off, and before the send hour, which only
 * happens after the bot was away, until the send hour of the next working day. null: it may go out.
 */
export function heldUntil(rollout: Rollout, now: Date): Date | null {
  const today = toLocalDate(now);
  const next = instantOf(workingDayOnOrAfter(today), sendTimeOf(rollout));
  return next > now ? next : null;
}

/** When to look again: the earliest reminder after `now`; null when none will ever come. */
export function nextCheckAt(rollout: Rollout, now: Date): Date | null {
  let next: Date | null = null;
  for (const task of rollout.plan.tasks) {
    for (const { sendAt } of remindersOf(rollout, task)) {
      if (next !== null && sendAt >= next) break;
      if (sendAt > now) next = sendAt;
    }
  }
  return next;
}

/** The day off that it was meant for and moved away from; null when it was not moved. */
export function movedFrom({ due, rule }: Reminder): LocalDate | null {
  if (rule.type !== 'beforeDue') return null;
  const meant = addDays(due, -rule.days);
  return isWorkingDay(meant) ? null : meant;
}

/** All that the task will ever be reminded of as things stand, by time. May be endless. */
function* remindersOf(rollout: Rollout, task: Task): Generator<Reminder> {
  const due = dueDayOf(rollout, task);
  if (due === null || !isOpen(stateOf(rollout, task).status)) return;
  const published = dayOf(task.published);
  const sendTime = sendTimeOf(rollout);
  const mayBeOverdue = !isUnconfirmed(rollout, task, addDays(due, 1));
  for (const { on, rule, name } of sendDays(due)) {
    if (rule.type === 'overdue' && !mayBeOverdue) return;
    if (published !== null && on < published) continue;
    const key = `${task.key}|${due}|${name}`;
    yield { key, task: task.key, rule, due, sendAt: instantOf(on, sendTime) };
  }
}

function sendTimeOf({ sendHour }: Rollout): string {
  return `${String(sendHour).padStart(2, '0')}:00`;
}

interface SendDay {
  readonly on: LocalDate;
  readonly rule: Rule;
  /** The rule, as keys hold it. */
  readonly name: string;
}

/** The days for a deadline: before it moved earlier where needed, after it always working days. */
function* sendDays(due: LocalDate): Generator<SendDay> {
  // Of leads that land on one day the map keeps the last, which is the nearest to the deadline.
  const leadOn = new Map(leads.map((days) => [workingDayOnOrBefore(addDays(due, -days)), days]));
  for (const [on, days] of leadOn) {
    yield { on, rule: { type: 'beforeDue', days }, name: `before:${days}` };
  }
  let on = due;
  let workingDays = 0;
  for (let step = 1; ; step = workingDays < 5 ? 2 : 5) {
    on = addWorkingDays(on, step);
    workingDays += step;
    yield { on, rule: { type: 'overdue', workingDays }, name: `overdue:${workingDays}` };
  }
}

function catchUp(late: Reminder, now: Date): Reminder {
  const key = `${late.task}|${late.due}|catchUp|${toLocalDate(now)}`;
  return { ...late, key, rule: { type: 'catchUp' } };
}
