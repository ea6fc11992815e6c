/**
 * The Danish calendar: local dates, working days, and the instants of Danish clock times. The time
 * zone is always Europe/Copenhagen, whatever the machine's own is.
 */
import { tz, tzOffset } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { getISOWeek } from 'date-fns/getISOWeek';
import Holidays from 'date-holidays';
import type { LocalDate } from './plan.ts';

const timeZone = 'Europe/Copenhagen';
// JavaScript reads a date without a time as UTC, where each day has exactly these.
const dayMs = 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;

/** The day that it is in Denmark at that instant. */
export function toLocalDate(at: Date): LocalDate {
  return formatISO(at, { in: tz(timeZone), representation: 'date' });
}

/**
 * The instant of a Danish clock time. Of an hour that occurs twice (October) it is the second; an
 * hour that is skipped (March) counts on from the first minute after it.
 * @param time 'HH:MM'
 */
export function instantOf(on: LocalDate, time: string): Date {
  const asIfUtc = Date.parse(`${on}T${time}Z`);
  const offsetAt = (ms: number) => tzOffset(timeZone, new Date(ms)) * minuteMs;
  // Near a clock change the first offset is that of the wrong side; the second look mends it.
  return new Date(asIfUtc - offsetAt(asIfUtc - offsetAt(asIfUtc)));
}

/** @param days may be negative */
export function addDays(on: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(on) + days * dayMs).toISOString().slice(0, 10);
}

/** Calendar days from the one to the other; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(on: LocalDate): number {
  return new Date(on).getUTCDay() || 7;
}

/** The ISO 8601 week number, 1–53. The first days of January may belong to the year before. */
export function isoWeekOf(on: LocalDate): number {
  return getISOWeek(on, { in: tz('UTC') });
}

/**
 * Monday to Friday, no public holiday, not 24 or 31 December. 1 May and 5 June are working days:
 * where they are free at all it is from noon, by local agreement.
 */
export function isWorkingDay(on: LocalDate): boolean {
  return weekdayOf(on) <= 5 && !daysOffIn(on.slice(0, 4)).has(on);
}

export function workingDayOnOrBefore(on: LocalDate): LocalDate {
  return isWorkingDay(on) ? on : workingDayOnOrBefore(addDays(on, -1));
}

export function workingDayOnOrAfter(on: LocalDate): LocalDate {
  return isWorkingDay(on) ? on : workingDayOnOrAfter(addDays(on, 1));
}

/** The n-th working day after `on`, which need not be one itself. `n` 0: `on`. */
export function addWorkingDays(on: LocalDate, n: number): LocalDate {
  let day = on;
  for (let passed = 0; passed < n; passed += 1) day = workingDayOnOrAfter(addDays(day, 1));
  return day;
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` comes first. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

const denmark = new Holidays('DK');
const daysOff = new Map<string, ReadonlySet<LocalDate>>();

function daysOffIn(year: string): ReadonlySet<LocalDate> {
  const known = daysOff.get(year);
  if (known) return known;
  const publicHolidays = denmark
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => holiday.date.slice(0, 10));
  const found = new Set([...publicHolidays, `${year}-12-24`, `${year}-12-31`]);
  daysOff.set(year, found);
  return found;
}
