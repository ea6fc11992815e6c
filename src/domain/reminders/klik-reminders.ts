/**
 * A performed task waits to be completed in KLIK, and only people can do that: when its performer is
 * told so. On KLIK's deadline, each week after it, and along with whatever else they get on a Monday.
 */

import type { Task } from '../plan/plan.ts';
import { wantsMonday } from '../rollout/policy.ts';
import { klikDueOf, type Rollout, stateOf } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import {
  addWorkingDays,
  calendarOf,
  dayWhere,
  weekBeginsOn,
  weekEndsOn,
} from '../time/working-days.ts';
import { againAndAgain } from './after-deadline.ts';
import { idOf, inboxesOf, inboxOf, recipientOn } from './recipients.ts';
import { type Reminder, reminderOf, sendDayOf } from './reminder.ts';
import { spaced } from './spacing.ts';

const to = { type: 'performer' } as const;
/** Whoever has just performed it has been told what is missing. */
const quietDays = 1;

/** None where KLIK's deadline is not known; the last of them never end. */
export function* klikReminders(rollout: Rollout, task: Task, from: LocalDate): Generator<Reminder> {
  const due = klikDueOf(task);
  if (due !== null) yield* spaced(rollout, due, byDeadline(rollout, task, due, from));
}

function* byDeadline(
  rollout: Rollout,
  task: Task,
  due: LocalDate,
  from: LocalDate,
): Generator<Reminder> {
  const subject = { type: 'task', key: task.key } as const;
  const inboxes = inboxesOf(rollout, { subject, to });
  const on = dayWhere(due, -1, inboxes.isOpen);
  yield reminderOf({ subject, to, rule: { type: 'dueDay' }, due }, on, inboxes.on(on));
  const { changedAt } = stateOf(rollout, task);
  const calendar = calendarOf(rollout.policy.quiet);
  const told = changedAt && addWorkingDays(toLocalDate(changedAt), quietDays, calendar);
  yield* againAndAgain(rollout, task, due, told !== null && told > due ? told : due, from);
}

/** Of those in `found`, whoever gets one on a Monday is told of what waits for KLIK too. */
export function alongOnMondays(rollout: Rollout, found: readonly Reminder[]): Reminder[] {
  const waiting = rollout.plan.tasks.filter(
    (task) => stateOf(rollout, task).status === 'performed',
  );
  if (waiting.length === 0) return [];
  const along = new Map<string, Reminder>();
  for (const { personId, on, told } of mondaysOf(rollout, found)) {
    for (const task of waiting) {
      const subject = { type: 'task', key: task.key } as const;
      const performer = recipientOn(rollout, { subject, to }, on);
      if (performer === null || idOf(performer) !== personId || told.has(task.key)) continue;
      const of = { subject, to, rule: { type: 'monday' }, due: klikDueOf(task) } as const;
      const reminder = reminderOf(of, on, inboxOf(rollout, personId));
      along.set(reminder.key, reminder);
    }
  }
  return [...along.values()];
}

interface Monday {
  readonly personId: string;
  readonly on: LocalDate;
  /** Keys of the tasks that they are told of anyway. */
  readonly told: Set<string>;
}

/** The overviews of a week that somebody gets. */
function mondaysOf(rollout: Rollout, found: readonly Reminder[]): Monday[] {
  const calendar = calendarOf(rollout.policy.quiet);
  const mondays = new Map<string, Monday>();
  for (const reminder of found) {
    const on = sendDayOf(reminder);
    // In a week of one working day the next one says the same a working day later.
    if (weekBeginsOn(on, calendar) !== on || weekEndsOn(on, calendar) === on) continue;
    const recipient = recipientOn(rollout, reminder, on);
    const personId = recipient && idOf(recipient);
    if (personId === null || !wantsMonday(rollout, personId)) continue;
    const id = `${personId} ${on}`;
    const monday = mondays.get(id) ?? { personId, on, told: new Set() };
    if (reminder.subject.type === 'task') monday.told.add(reminder.subject.key);
    mondays.set(id, monday);
  }
  return [...mondays.values()];
}
