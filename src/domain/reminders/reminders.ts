/**
 * Which reminders a rollout owes. Pure: `now` is an argument, nothing is remembered here. What there
 * is to remind of, and when, is in task-reminders.ts, event-reminders.ts, vacancy-reminders.ts and
 * friday.ts, what is told at once in role-notices.ts; here they become what is due, what is coming, and when to look again.
 */

import { isEndless } from '../plan/rules.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, hourOf, hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays, calendarOf, dayWhere } from '../time/working-days.ts';
import { eventReminders } from './event-reminders.ts';
import { fridayReminders, fridaysBetween, nextFriday } from './friday.ts';
import { alongOnMondays } from './klik-reminders.ts';
import { leadDay } from './lead-days.ts';
import { reachOf } from './reach.ts';
import { inboxOf, recipientOf } from './recipients.ts';
import { type Reminder, sendDayOf } from './reminder.ts';
import { isAtOnce, roleNotices } from './role-notices.ts';
import { taskReminders } from './task-reminders.ts';
import { vacancyReminders } from './vacancy-reminders.ts';

export type { Reminder } from './reminder.ts';

export interface Due {
  /** What should be out by now, and may go out. */
  readonly reminders: readonly Reminder[];
  /** When the first of those may that must wait: for a working day, or its hour. null: none waits. */
  readonly heldUntil: Date | null;
}

const graceMs = 24 * 60 * 60 * 1000;
/** Danish clock hour from which what is late waits for the next day. */
const evening = 18;

/**
 * What should be out by `now`: all that falls after `rollout.checkedAt`, up to and including `now`.
 * Of what is more than 24 hours late only the newest for each subject and receiver counts, unless a
 * reminder in time says it all, and none that has lost its sense.
 */
export function dueReminders(rollout: Rollout, now: Date): Due {
  const today = toLocalDate(now);
  const owed = upcomingReminders(rollout, rollout.checkedAt, now).filter((reminder) =>
    hasSense(reminder, today),
  );
  const inTime = owed.filter((reminder) => !isLate(reminder, now));
  const newest = new Map<string, Reminder>();
  for (const reminder of owed) {
    if (isLate(reminder, now)) newest.set(lineOf(reminder), reminder);
  }
  for (const reminder of inTime) newest.delete(lineOf(reminder));
  const reminders: Reminder[] = [];
  let heldUntil: Date | null = null;
  for (const reminder of [...newest.values(), ...inTime]) {
    const until = heldUntilFor(rollout, reminder, now);
    if (until === null) reminders.push(asKnown(rollout, reminder, now));
    else if (heldUntil === null || until < heldUntil) heldUntil = until;
  }
  return { reminders, heldUntil };
}

/**
 * One that nobody knew of when it should have come is not late: a deadline or a task that came in
 * since, or settings. It should be out now.
 */
function asKnown({ expectedAt }: Rollout, reminder: Reminder, now: Date): Reminder {
  const isNew = expectedAt === null || reminder.sendAt < expectedAt;
  return isNew && isLate(reminder, now) ? { ...reminder, sendAt: now } : reminder;
}

/** Whether it comes so late that it has to say so. */
export function isLate({ sendAt }: Reminder, now: Date): boolean {
  return now.getTime() - sendAt.getTime() > graceMs;
}

/** Every reminder after `from`, up to and including `until`, as things stand now; by time. */
export function upcomingReminders(rollout: Rollout, from: Date, until: Date): Reminder[] {
  const found: Reminder[] = [];
  const first = toLocalDate(from);
  const last = toLocalDate(until);
  const near = ({ first }: Stream) => first <= last;
  for (const { reminders } of streams(rollout, first).filter(near)) {
    for (const reminder of reminders()) {
      if (reminder.sendAt > until && isEndless(reminder.rule)) break;
      if (reminder.sendAt > from && reminder.sendAt <= until) found.push(reminder);
    }
  }
  found.push(...alongOnMondays(rollout, found));
  for (const friday of fridaysBetween(rollout, first, last)) {
    for (const reminder of fridayReminders(rollout, friday)) {
      if (reminder.sendAt > from && reminder.sendAt <= until) found.push(reminder);
    }
  }
  return found.toSorted((a, b) => a.sendAt.getTime() - b.sendAt.getTime());
}

/** When to look again: the earliest reminder after `now`; null when none will ever come. */
export function nextCheckAt(rollout: Rollout, now: Date): Date | null {
  let next = nextFriday(rollout, now);
  const all = streams(rollout, toLocalDate(now)).toSorted((a, b) => (a.first < b.first ? -1 : 1));
  for (const { first, reminders } of all) {
    if (next !== null && first > toLocalDate(next)) break;
    for (const { sendAt, rule } of reminders()) {
      if (sendAt > now && (next === null || sendAt < next)) next = sendAt;
      if (sendAt > now && isEndless(rule)) break;
    }
  }
  return next;
}

/** Whether the rollout would still ask for it: nobody has solved, moved or put it off since. */
export function isStillOwed(rollout: Rollout, reminder: Reminder): boolean {
  const { rule, key, subject } = reminder;
  if (rule.type === 'unreachable') {
    const holds = rollout.holdings.some((it) => it.personId === subject.key && it.until === null);
    return holds || subject.key === 'channel';
  }
  const day = sendDayOf(reminder);
  if (rule.type === 'friday') {
    return fridayReminders(rollout, day).some((other) => other.key === key);
  }
  // Another receiver may have other days off: look a little around the day that it was planned for.
  const last = addDays(day, 31);
  const own = streams(rollout, addDays(day, -31)).filter(
    ({ key }) => key === null || key === subject.key,
  );
  for (const { reminders } of own) {
    for (const other of reminders()) {
      if (other.key === key) return true;
      if (isEndless(other.rule) && sendDayOf(other) > last) break;
    }
  }
  if (rule.type !== 'monday') return false;
  const justBefore = new Date(reminder.sendAt.getTime() - 1);
  const then = upcomingReminders(rollout, justBefore, reminder.sendAt);
  return then.some((other) => other.key === key);
}

/** The day off that it was meant for and moved away from; null when it was not moved. */
export function movedFrom(rollout: Rollout, reminder: Reminder): LocalDate | null {
  const meant = reminder.rule.type === 'vacant' ? null : meantFor(rollout, reminder);
  return meant === sendDayOf(reminder) ? null : meant;
}

/** Whether it comes later than the day that its rule means. */
export function isAfterItsDay(rollout: Rollout, reminder: Reminder): boolean {
  return (meantFor(rollout, reminder) ?? '9999-12-31') < sendDayOf(reminder);
}

/** null: its rule means no day of its own. */
function meantFor({ policy }: Rollout, { due, rule }: Reminder): LocalDate | null {
  if (due === null) return null;
  const after = (days: number) => addWorkingDays(due, days, calendarOf(policy.quiet));
  if (rule.type === 'overdue') return after(rule.workingDays);
  return rule.type === 'vacant' ? after(-rule.workingDays) : leadDay(rule, due);
}

/** Reminders that belong together. */
interface Stream {
  /** Of the task or the event; null: of all that is vacant. */
  readonly key: string | null;
  /** None that is of interest comes before that day. */
  readonly first: LocalDate;
  /** May be endless. */
  readonly reminders: () => Iterable<Reminder>;
}

/** All that there will ever be after `from`, but Fridays. */
function streams(rollout: Rollout, from: LocalDate): Stream[] {
  const { tasks, events } = rollout.plan;
  return [
    ...tasks.flatMap((task): Stream[] => {
      const first = reachOf(rollout, task, from);
      if (first === null) return [];
      return [{ key: task.key, first, reminders: () => taskReminders(rollout, task, from) }];
    }),
    ...events.map(
      (event): Stream => ({
        key: event.key,
        first: from,
        reminders: () => eventReminders(rollout, event),
      }),
    ),
    { key: null, first: from, reminders: () => vacancyReminders(rollout) },
    { key: null, first: from, reminders: () => roleNotices(rollout) },
  ];
}

/** What is told one after the other to the same: the next says all that the one before said. */
function lineOf({ subject, to }: Reminder): string {
  return JSON.stringify([subject, to]);
}

/** Whether it still helps to say it on that day. */
function hasSense(reminder: Reminder, today: LocalDate): boolean {
  const { rule, due } = reminder;
  switch (rule.type) {
    case 'monday':
    case 'friday':
      return sendDayOf(reminder) === today;
    case 'month':
      if (due !== null && due < today) return false;
      return sendDayOf(reminder).slice(0, 7) === today.slice(0, 7);
    case 'overdue':
    case 'everyWeek':
    case 'everyMonth':
    case 'asked':
    case 'closing':
    case 'unreachable':
      return true;
    default:
      return due === null || today <= due;
  }
}

/**
 * Until when a reminder must wait at `now`: what is late comes on a working day of its receiver,
 * not before the hour and not in the evening. null: it may go out.
 */
function heldUntilFor(rollout: Rollout, reminder: Reminder, now: Date): Date | null {
  if (isAtOnce(reminder.rule) && !isAfter(reminder, now)) return null;
  const recipient = recipientOf(rollout, reminder, now);
  const inbox = inboxOf(rollout, recipient?.type === 'person' ? recipient.personId : null);
  const today = toLocalDate(now);
  if (inbox.isOpen(today)) {
    const at = hourOn(today, inbox.hour);
    if (now < at) return at;
    const hour = hourOf(now);
    if (inbox.isOpen(today, hour) && (hour < evening || !isAfter(reminder, now))) return null;
  }
  return hourOn(dayWhere(addDays(today, 1), 1, inbox.isOpen), inbox.hour);
}

/** Whether its time has passed by an hour and more: whoever wants them at 18 gets them then. */
function isAfter({ sendAt }: Reminder, now: Date): boolean {
  return now.getTime() - sendAt.getTime() >= 60 * 60 * 1000;
}
