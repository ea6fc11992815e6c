/**
 * What comes within a window, and when to look again. Pure: nothing is remembered here. To follow one
 * reminder, read on downwards: sources.ts, for a task task-reminders.ts, its days in
 * before-deadline.ts or after-deadline.ts, who gets it then and when in series.ts, reminder.ts.
 */

import type { Rollout } from '../rollout/rollout.ts';
import { addDays, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { fridayReminders, fridaysBetween, nextFriday, sentAt } from './friday.ts';
import { alongOnMondays } from './klik-reminders.ts';
import type { Reminder } from './reminder.ts';
import { type Source, sourcesOf } from './sources.ts';

/** Every reminder after `from`, up to and including `until`, as things stand now; by time. */
export function upcomingReminders(rollout: Rollout, from: Date, until: Date): Reminder[] {
  const window = { from: toLocalDate(from), until: toLocalDate(until) };
  const isWithin = ({ sendAt }: Pick<Reminder, 'sendAt'>) => sendAt > from && sendAt <= until;
  const single = sourcesOf(rollout, window.from)
    .filter(({ first }) => first <= window.until)
    .flatMap((source) => source.reminders(window).filter(isWithin));
  const overviews = fridaysBetween(rollout, window.from, window.until)
    .filter((friday) => isWithin({ sendAt: sentAt(rollout, friday) }))
    .flatMap((friday) => fridayReminders(rollout, friday));
  // What comes later on a Monday finds the hour of its overview past.
  const along = alongOnMondays(rollout, single).filter(isWithin);
  return [...single, ...along, ...overviews].toSorted(
    (a, b) => a.sendAt.getTime() - b.sendAt.getTime(),
  );
}

/** When to look again: the earliest reminder after `now`; null when none will ever come. */
export function nextCheckAt(rollout: Rollout, now: Date): Date | null {
  let next = nextFriday(rollout, now);
  const sources = sourcesOf(rollout, toLocalDate(now));
  for (const source of sources.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    if (next !== null && source.first > toLocalDate(next)) break;
    next = firstOf(source, now, next);
  }
  return next;
}

/** Farther than the days that a municipality can close put off what comes again and again. */
const farthestDays = 20_000;

/** The earliest of the source's after `now`, or `next` where that comes before it. */
function firstOf(source: Source, now: Date, next: Date | null): Date | null {
  const from = toLocalDate(now);
  for (let days = 31; ; days *= 2) {
    const until = next === null ? addDays(from, days) : toLocalDate(next);
    const times = source
      .reminders({ from, until })
      .flatMap(({ sendAt }) => (sendAt > now ? sendAt.getTime() : []));
    const first = Math.min(...times, next?.getTime() ?? Infinity);
    // Beyond the window something else may come sooner.
    const isSure = first !== Infinity && toLocalDate(new Date(first)) <= until;
    if (isSure || isAll(source, until) || days > farthestDays) {
      return first === Infinity ? null : new Date(first);
    }
  }
}

/** Whether nothing of the source is left to come first after that day. */
function isAll({ isEndless, settled }: Source, until: LocalDate): boolean {
  return !isEndless || (settled !== undefined && until >= settled());
}
