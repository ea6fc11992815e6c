/**
 * At least two working days lie between what one person is told of one task, except on its deadline
 * and the day after: of those that come closer the less important are left out.
 */

import type { Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays, type Calendar, calendarOf, weekBeginsOn } from '../time/working-days.ts';
import { personOn } from './recipient.ts';
import { type Reminder, sendDayOf } from './reminder.ts';
import { isSameEachDay } from './series.ts';

/** Working days between two messages. */
const apart = 2;

/** Of what comes once. */
export function spaced(rollout: Rollout, once: readonly Reminder[]): Reminder[] {
  const kept = chosen(once.map(toldIn(rollout)), calendarOf(rollout.policy.quiet));
  return kept.map(({ reminder }) => reminder);
}

/** Of the lines that come again and again those that are not too close to what comes once. */
export function besides(
  rollout: Rollout,
  once: readonly Reminder[],
  lines: readonly Reminder[],
): Reminder[] {
  if (lines.length === 0) return [];
  const calendar = calendarOf(rollout.policy.quiet);
  const told = toldIn(rollout);
  const kept = once.map(told);
  const left = lines.map(told).filter(({ on, personId }) => {
    const isClose = (other: Told) =>
      other.personId === personId && other.on !== on && areClose(other.on, on, calendar);
    return personId === null || !kept.some(isClose);
  });
  return left.map(({ reminder }) => reminder);
}

interface Told {
  readonly reminder: Reminder;
  readonly on: LocalDate;
  /** Id of the person who gets it; null: the channel, or nobody. */
  readonly personId: string | null;
}

function toldIn(rollout: Rollout): (reminder: Reminder) => Told {
  const isAlwaysTheSame = isSameEachDay(rollout);
  const known = new Map<string, string | null>();
  return (reminder) => {
    const on = sendDayOf(reminder);
    const who = isAlwaysTheSame ? reminder.to.type : `${reminder.to.type} ${on}`;
    const found = known.get(who);
    const personId = found === undefined ? personOn(rollout, reminder, on) : found;
    known.set(who, personId);
    return { reminder, on, personId };
  };
}

/** In the order in which they came. */
function chosen(all: readonly Told[], calendar: Calendar): Told[] {
  const isExempt = ({ on, reminder: { rule, due } }: Told) => {
    if (due === null || rule.type === 'dueDay' || on === due) return true;
    return on > due && on <= addWorkingDays(due, 1, calendar);
  };
  const ranked = all.map((told) => ({ told, rank: isExempt(told) ? 0 : rankOf(told, calendar) }));
  const kept = new Set<Told>();
  for (const { told } of ranked.toSorted((a, b) => a.rank - b.rank)) {
    const isInTheWay = (other: Told) => {
      if (other.personId !== told.personId || other.on === told.on) return false;
      const [, later] = other.on < told.on ? [other, told] : [told, other];
      return !isExempt(later) && areClose(other.on, told.on, calendar);
    };
    if (told.personId === null || ![...kept].some(isInTheWay)) kept.add(told);
  }
  return all.filter((told) => kept.has(told));
}

/** Whether fewer working days than that lie between them. */
export function areClose(a: LocalDate, b: LocalDate, calendar: Calendar): boolean {
  const [first, last] = a < b ? [a, b] : [b, a];
  return addWorkingDays(first, apart, calendar) > last;
}

/** The lower, the sooner kept: first what somebody has asked for, then what says most. */
function rankOf({ reminder: { rule }, on }: Told, calendar: Calendar): number {
  switch (rule.type) {
    case 'snoozed':
    case 'onDate':
      return 1;
    case 'published':
    case 'added':
      return 2;
    case 'beforeBreak':
      return 3;
    case 'overdue':
      return 1000 - rule.workingDays;
    case 'beforeDue':
      // The week's overview has all of the week.
      return weekBeginsOn(on, calendar) === on ? 4 : 4 + rule.days;
    default:
      return 4;
  }
}
