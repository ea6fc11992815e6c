/** Which reminders a rollout owes now: what came up since the last look, and may go out. */

import type { Rollout } from '../rollout/rollout.ts';
import { addDays, hourOf, hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { dayWhere } from '../time/working-days.ts';
import { evening, inboxOf } from './inbox.ts';
import { idOf, recipientOf } from './recipient.ts';
import { type Reminder, sendDayOf } from './reminder.ts';
import { isAtOnce } from './role-notices.ts';
import { upcomingReminders } from './upcoming.ts';

export interface Due {
  /** What should be out by now, and may go out. */
  readonly reminders: readonly Reminder[];
  /**
   * When the first of those may that must wait: for a working day, or its hour. null: none waits.
   */
  readonly heldUntil: Date | null;
}

const hourMs = 60 * 60 * 1000;
const graceMs = 24 * hourMs;

/**
 * What should be out by `now`: all that falls after `rollout.checkedAt`, up to and including `now`.
 * Of what is more than 24 hours delayed only the newest for each subject and addressee counts,
 * unless a reminder in time says it all, and none that has lost its sense.
 */
export function dueReminders(rollout: Rollout, now: Date): Due {
  const today = toLocalDate(now);
  const owed = upcomingReminders(rollout, rollout.checkedAt, now).filter((reminder) =>
    hasSense(reminder, today),
  );
  const inTime = owed.filter((reminder) => !isDelayed(reminder, now));
  const newest = new Map<string, Reminder>();
  for (const reminder of owed) {
    if (isDelayed(reminder, now)) newest.set(topicOf(reminder), reminder);
  }
  for (const reminder of inTime) newest.delete(topicOf(reminder));
  // That something is new or has changed says all that was missed of it since, also today's.
  const news = new Map(owed.filter(isNews).map((one) => [topicOf(one), one]));
  const isSaid = (reminder: Reminder) => news.has(topicOf(reminder));
  const others = [...newest.values(), ...inTime].filter((reminder) => !isSaid(reminder));
  const reminders: Reminder[] = [];
  let heldUntil: Date | null = null;
  for (const reminder of [...news.values(), ...others]) {
    const until = heldUntilFor(rollout, reminder, now);
    if (until === null) reminders.push(asKnown(rollout, reminder, now));
    else if (heldUntil === null || until < heldUntil) heldUntil = until;
  }
  return { reminders, heldUntil };
}

function isNews({ rule }: Reminder): boolean {
  return rule.type === 'added' || rule.type === 'meeting';
}

/** Whether it goes out so long after its time that the message has to say so. */
export function isDelayed({ sendAt }: Reminder, now: Date): boolean {
  return now.getTime() - sendAt.getTime() > graceMs;
}

/**
 * A reminder that could not be known when it should have gone out is not delayed: the deadline, the
 * task or the setting behind it came later. Nor is ever that something was added. It counts as due
 * now.
 */
function asKnown({ expectedAt }: Rollout, reminder: Reminder, now: Date): Reminder {
  const isNew = expectedAt === null || reminder.sendAt < expectedAt;
  const isHeld = reminder.rule.type === 'added' && sendDayOf(reminder) < toLocalDate(now);
  return isHeld || (isNew && isDelayed(reminder, now)) ? { ...reminder, sendAt: now } : reminder;
}

/** The key of reminders that replace each other: the next one says all that the one before said. */
function topicOf({ subject, to }: Reminder): string {
  return JSON.stringify([subject, to]);
}

/** Whether the reminder is still of use on that day. */
function hasSense(reminder: Reminder, today: LocalDate): boolean {
  const { rule, due } = reminder;
  switch (rule.type) {
    case 'monday':
    case 'friday':
      return sendDayOf(reminder) === today;
    case 'still':
    case 'undated':
      return sendDayOf(reminder).slice(0, 7) === today.slice(0, 7);
    case 'month':
      if (due !== null && due < today) return false;
      return sendDayOf(reminder).slice(0, 7) === today.slice(0, 7);
    case 'overdue':
    case 'everyWeek':
    case 'everyMonth':
    case 'risk':
    case 'riskLeft':
    case 'asked':
    case 'added':
    case 'nominated':
    case 'nominationOver':
    case 'approval':
    case 'closing':
    case 'silent':
    case 'unreachable':
      return true;
    default:
      return due === null || today <= due;
  }
}

/**
 * Until when a reminder must wait at `now`: a delayed one goes out on a working day of its
 * recipient, not before their hour and not in the evening. null: it may go out.
 */
function heldUntilFor(rollout: Rollout, reminder: Reminder, now: Date): Date | null {
  if (isAtOnce(reminder.rule) && !isAfter(reminder, now)) return null;
  const recipient = recipientOf(rollout, reminder, now);
  const inbox = inboxOf(rollout, recipient && idOf(recipient));
  const today = toLocalDate(now);
  if (inbox.isOpen(today)) {
    const at = hourOn(today, inbox.hour);
    if (now < at) return at;
    const hour = hourOf(now);
    if (inbox.isOpen(today, hour) && (hour < evening || !isAfter(reminder, now))) return null;
  }
  return hourOn(dayWhere(addDays(today, 1), 1, inbox.isOpen), inbox.hour);
}

/**
 * Whether it is an hour or more past its time. Within that hour it goes out even in the evening.
 */
function isAfter({ sendAt }: Reminder, now: Date): boolean {
  return now.getTime() - sendAt.getTime() >= hourMs;
}
