/** A task's reminders up to its deadline: to the performer and the accountable. */

import type { Rule } from '../plan/rules.ts';
import { cadenceFor } from '../rollout/policy.ts';
import { stateOf } from '../rollout/rollout.ts';
import { isWaiting } from '../rollout/waiting.ts';
import { addDays, daysBetween } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { daysBefore, mondayOf } from './days-before.ts';
import { type Deadline, performer, seriesTo } from './deadline.ts';
import type { Reminder } from './reminder.ts';
import type { Series } from './series.ts';

/** The accountable hears so many days before the deadline that nothing has begun. */
const notBegunDays = 3;
/** This many days off in a row before a deadline count as a break, which adds a reminder. */
const breakDays = 7;
/** The number of open days between that reminder and the break. */
const beforeBreakDays = 5;

export function remindersBefore(deadline: Deadline): Reminder[] {
  return [...performerReminders(deadline), ...accountableReminder(deadline)];
}

function performerReminders(deadline: Deadline): Reminder[] {
  const series = seriesTo(performer, deadline);
  const days = quieted(deadline, daysOf(deadline, series), series);
  return days.map(([on, rule]) => series.reminder(rule, on));
}

/** At most one reminder a day. */
function daysOf({ rollout, task, due }: Deadline, series: Series): Map<LocalDate, Rule> {
  const personId = series.personOn(due);
  const { rules } = cadenceFor(rollout, 'tasks', {
    task: task.key,
    ...(personId === null ? {} : { personId }),
  });
  const days = daysBefore(rules, due, series);
  const published = dayOf(task.published);
  const addFirst = (on: LocalDate | null, rule: Rule) => {
    if (on !== null && on <= due && !days.has(on)) days.set(on, rule);
  };
  const unlessBefore = (on: LocalDate | null) =>
    on !== null && on >= (published ?? on) ? on : null;
  for (const on of days.keys()) if (published !== null && on < published) days.delete(on);
  if (published !== null && (days.size === 0 || rules.some(({ type }) => type === 'published'))) {
    addFirst(series.firstOpen(published), { type: 'published' });
  }
  // Published and due within one long holiday: better before than never.
  if (days.size === 0) addFirst(series.lastOpen(due), { type: 'dueDay' });
  addFirst(unlessBefore(beforeBreak(due, series)), { type: 'beforeBreak' });
  addFirst(unlessBefore(mondayOf(rollout, due, series)), { type: 'monday' });
  return days;
}

/** The day for one more warning when the deadline lies in or right after a long break, or null. */
function beforeBreak(due: LocalDate, series: Series): LocalDate | null {
  const eve = series.lastOpen(addDays(due, -1));
  if (daysBetween(eve, series.firstOpen(due)) <= breakDays) return null;
  let day = eve;
  for (let left = beforeBreakDays; left > 0; left -= 1) day = series.lastOpen(addDays(day, -1));
  return day;
}

/** Drops the reminders that a begun or snoozed task does not need. */
function quieted(
  { rollout, task, due }: Deadline,
  days: ReadonlyMap<LocalDate, Rule>,
  series: Series,
): [LocalDate, Rule][] {
  const { status, snoozedUntil, snoozedBy } = stateOf(rollout, task);
  const eve = series.lastOpen(addDays(due, -1));
  const all = [...days];
  const near = status === 'inProgress' ? all.filter(([on]) => on >= eve) : all;
  // A task that is begun keeps at least one reminder.
  const meant: typeof all = near.length > 0 ? near : [[eve, { type: 'beforeDue', days: 1 }]];
  if (snoozedUntil === null || snoozedUntil > due) return meant;
  const isTheirs = (on: LocalDate) => {
    const personId = series.personOn(on);
    return personId !== null && personId === snoozedBy;
  };
  const left = meant.filter(([on]) => on >= snoozedUntil || !isTheirs(on));
  const again = series.lastOpen(snoozedUntil);
  if (!isTheirs(again) || left.some(([on]) => on === again)) return left;
  return [[again, { type: 'snoozed' }], ...left];
}

/** One line to the accountable while nobody has begun, though one could; or none. */
function accountableReminder(deadline: Deadline): Reminder[] {
  const { rollout, task, due } = deadline;
  if (task.accountable === null || task.accountable === task.performer) return [];
  if (stateOf(rollout, task).status !== 'notStarted' || isWaiting(rollout, task)) return [];
  const series = seriesTo({ type: 'accountable' }, deadline);
  const on = series.lastOpen(addDays(due, -notBegunDays));
  if (on < (dayOf(task.published) ?? on)) return [];
  return [series.reminder({ type: 'beforeDue', days: notBegunDays }, on)];
}
