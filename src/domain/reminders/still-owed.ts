/** Checks a planned reminder again: whether it still holds, and which day it was meant for. */

import { rolesOn } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays, calendarOf } from '../time/working-days.ts';
import { dayBefore } from './days-before.ts';
import { fridayReminders } from './friday.ts';
import { type Reminder, sendDayOf } from './reminder.ts';
import { sourcesOf } from './sources.ts';
import { upcomingReminders } from './upcoming.ts';

/** Whether the rollout would still ask for it: nobody has solved, moved or put it off since. */
export function isStillOwed(rollout: Rollout, reminder: Reminder): boolean {
  const { rule, key, subject, sendAt } = reminder;
  const isIt = (other: Reminder) => other.key === key;
  if (rule.type === 'unreachable') {
    const holds = rolesOn(rollout, subject.key, sendDayOf(reminder)).length > 0;
    return holds || subject.key === 'channel';
  }
  const day = sendDayOf(reminder);
  if (rule.type === 'friday') return fridayReminders(rollout, day).some(isIt);
  // Another recipient may have other days off: look a little around the day that it was planned
  // for.
  const around = { from: addDays(day, -31), until: addDays(day, 31) };
  const own = sourcesOf(rollout, around.from).filter(
    (source) => source.key === null || source.key === subject.key,
  );
  if (own.some((source) => source.reminders(around).some(isIt))) return true;
  if (rule.type !== 'monday') return false;
  // It may come along with others.
  return upcomingReminders(rollout, new Date(sendAt.getTime() - 1), sendAt).some(isIt);
}

/** The day off that it was meant for and moved away from; null when it was not moved. */
export function movedFrom(rollout: Rollout, reminder: Reminder): LocalDate | null {
  const meant = meantFor(rollout, reminder);
  return meant === sendDayOf(reminder) ? null : meant;
}

/** Whether it comes later than the day that its rule means. */
export function isAfterItsDay(rollout: Rollout, reminder: Reminder): boolean {
  return (meantFor(rollout, reminder) ?? '9999-12-31') < sendDayOf(reminder);
}

/** null: its rule means no day of its own. */
function meantFor({ policy }: Rollout, { due, rule }: Reminder): LocalDate | null {
  if (due === null) return null;
  if (rule.type === 'overdue') {
    return addWorkingDays(due, rule.workingDays, calendarOf(policy.quiet));
  }
  return dayBefore(rule, due);
}
