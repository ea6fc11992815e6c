/**
 * At least two working days lie between what one person is told of one task, except on its deadline
 * and the day after: of those that come closer the less important are left out.
 */

import { isEndless } from '../plan/rules.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays, type Calendar, calendarOf, weekBeginsOn } from '../time/working-days.ts';
import { idOf, recipientOn } from './recipients.ts';
import { type Reminder, sendDayOf } from './reminder.ts';

/** Working days between two messages. */
const apart = 2;

/** @param all of one task, the endless ones last. @param due its deadline */
export function* spaced(
  rollout: Rollout,
  due: LocalDate,
  all: Iterable<Reminder>,
): Generator<Reminder> {
  const calendar = calendarOf(rollout.policy.quiet);
  const toldOf = toldIn(rollout);
  const finite: Told[] = [];
  let kept: readonly Told[] | null = null;
  for (const reminder of all) {
    const told = toldOf(reminder);
    if (!isEndless(reminder.rule)) {
      finite.push(told);
      continue;
    }
    if (kept === null) {
      kept = chosen(finite, due, calendar);
      yield* kept.map((one) => one.reminder);
    }
    const isClose = (other: Told) =>
      other.to === told.to && other.on !== told.on && areClose(other.on, told.on, calendar);
    if (told.to === null || !kept.some(isClose)) yield reminder;
  }
  if (kept === null) yield* chosen(finite, due, calendar).map((one) => one.reminder);
}

interface Told {
  readonly reminder: Reminder;
  readonly on: LocalDate;
  /** Id of the person who gets it; null: the channel, or nobody. */
  readonly to: string | null;
}

/** Where nobody is away, the same addressee is the same person on every day. */
function toldIn(rollout: Rollout): (reminder: Reminder) => Told {
  const { people } = rollout.policy;
  const isSame = Object.values(people).every(({ absence }) => !absence);
  const known = new Map<string, string | null>();
  return (reminder) => {
    const on = sendDayOf(reminder);
    const who = isSame ? reminder.to.type : `${reminder.to.type} ${on}`;
    const found = known.get(who);
    if (found !== undefined) return { reminder, on, to: found };
    const recipient = recipientOn(rollout, reminder, on);
    const to = recipient && idOf(recipient);
    known.set(who, to);
    return { reminder, on, to };
  };
}

/** In the order in which they came. */
function chosen(all: readonly Told[], due: LocalDate, calendar: Calendar): Told[] {
  const dayAfter = addWorkingDays(due, 1, calendar);
  const isExempt = ({ on, reminder }: Told) =>
    reminder.rule.type === 'dueDay' || on === due || (on > due && on <= dayAfter);
  const ranked = all.map((told) => ({ told, rank: isExempt(told) ? 0 : rankOf(told, calendar) }));
  const kept = new Set<Told>();
  for (const { told } of ranked.toSorted((a, b) => a.rank - b.rank)) {
    const isInTheWay = (other: Told) => {
      if (other.to !== told.to || other.on === told.on) return false;
      const [, later] = other.on < told.on ? [other, told] : [told, other];
      return !isExempt(later) && areClose(other.on, told.on, calendar);
    };
    if (told.to === null || ![...kept].some(isInTheWay)) kept.add(told);
  }
  return all.filter((told) => kept.has(told));
}

/** Whether fewer working days than that lie between them. */
export function areClose(a: LocalDate, b: LocalDate, calendar: Calendar): boolean {
  const [first, last] = a < b ? [a, b] : [b, a];
  return addWorkingDays(first, apart, calendar) > last;
}

/** The lower, the sooner kept: what somebody has asked for, then what says most. */
function rankOf({ reminder: { rule }, on }: Told, calendar: Calendar): number {
  switch (rule.type) {
    case 'snoozed':
    case 'onDate':
      return 1;
    case 'published':
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
