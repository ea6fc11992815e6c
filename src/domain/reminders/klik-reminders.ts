/**
 * A performed task waits to be completed in KLIK, and only people can do that: when its performer
 * is told so. On KLIK's deadline, each week after it, and along with whatever else they get on a
 * Monday.
 */

import type { Task } from '../plan/plan.ts';
import { isAwaitingKlik } from '../rollout/approval.ts';
import { wantsMonday } from '../rollout/policy.ts';
import { klikDueOf, type Rollout, stateOf } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays, calendarOf } from '../time/working-days.ts';
import { type Deadline, performer, seriesTo, type Window } from './deadline.ts';
import { inboxOf } from './inbox.ts';
import { personOn } from './recipient.ts';
import { type Reminder, reminderOf, sendDayOf } from './reminder.ts';
import { overviewDay, weeklyLines } from './weekly-lines.ts';

/**
 * Working days without a reminder after the task was performed: its performer has just been told.
 */
const quietDays = 1;

export function klikDueReminder(deadline: Deadline): Reminder {
  const series = seriesTo(performer, deadline);
  return series.reminder({ type: 'dueDay' }, series.lastOpen(deadline.due));
}

export function linesAfterKlik(deadline: Deadline, window: Window): Reminder[] {
  const { rollout, task, due } = deadline;
  const { changedAt } = stateOf(rollout, task);
  const calendar = calendarOf(rollout.policy.quiet);
  const told = changedAt && addWorkingDays(toLocalDate(changedAt), quietDays, calendar);
  return weeklyLines(deadline, told !== null && told > due ? told : due, window);
}

/** Whoever gets one of `found` on a Monday is reminded of what waits for KLIK too. */
export function alongOnMondays(rollout: Rollout, found: readonly Reminder[]): Reminder[] {
  const waiting = rollout.plan.tasks.filter((task) => isAwaitingKlik(rollout, task));
  if (waiting.length === 0) return [];
  const along = mondaysOf(rollout, found).flatMap((monday) =>
    waiting.flatMap((task) => alongOn(monday, rollout, task) ?? []),
  );
  return [...new Map(along.map((reminder) => [reminder.key, reminder])).values()];
}

interface Monday {
  readonly personId: string;
  readonly on: LocalDate;
  /** Keys of the tasks that they are told of anyway. */
  readonly told: Set<string>;
}

/** null: it is not theirs, or they are told of it anyway. */
function alongOn({ personId, on, told }: Monday, rollout: Rollout, task: Task): Reminder | null {
  const of = { subject: { type: 'task', key: task.key }, to: performer } as const;
  if (told.has(task.key) || personOn(rollout, of, on) !== personId) return null;
  const rule = { type: 'monday' } as const;
  return reminderOf({ ...of, rule, due: klikDueOf(task) }, on, inboxOf(rollout, personId));
}

/** The overviews of a week that somebody gets. */
function mondaysOf(rollout: Rollout, found: readonly Reminder[]): Monday[] {
  const calendar = calendarOf(rollout.policy.quiet);
  const mondays = new Map<string, Monday>();
  for (const reminder of found) {
    const on = sendDayOf(reminder);
    if (overviewDay(on, calendar) !== on) continue;
    const personId = personOn(rollout, reminder, on);
    if (personId === null || !wantsMonday(rollout, personId)) continue;
    const id = `${personId} ${on}`;
    const monday = mondays.get(id) ?? { personId, on, told: new Set() };
    if (reminder.subject.type === 'task') monday.told.add(reminder.subject.key);
    mondays.set(id, monday);
  }
  return [...mondays.values()];
}
