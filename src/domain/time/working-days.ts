/**
 * The days that people work and can be written to, in one municipality: public holidays, days that
 * are off by agreement, and its own closed days (domain.md, 2.1–2.3 of the facts we build on).
 */
import Holidays from 'date-holidays';
import { memoizeEach } from '../memoize.ts';
import type { LocalDate } from '../time/when.ts';
import { addDays, weekdayOf } from './calendar.ts';
import { QuietDays } from './quiet-days.ts';

export interface Calendar {
  /** Monday to Friday and not closed. A day that is off from noon is a working day. */
  isWorkingDay(on: LocalDate): boolean;
  /** Whether somebody may be written to on that day at that clock hour. */
  isOpen(on: LocalDate, hour: number): boolean;
}

/** A year's public holidays. */
type HolidaysOf = (year: string) => ReadonlySet<LocalDate>;

/** One for each municipality's settings, which most share; the second saves writing them out. */
const calendars = new Map<string, Calendar>();
const calendarsOf = new WeakMap<QuietDays, Calendar>();
/** Dear to work out, and the same for all settings of a region. */
const holidaysByRegion = new Map<string, HolidaysOf>();
const closingHours = { open: 24, noon: 12, closed: 0 } as const;

/** Denmark's, with nothing that a municipality has set itself. */
export const danish: Calendar = calendarOf(QuietDays.parse({}));

export function isWorkingDay(on: LocalDate, calendar = danish): boolean {
  return calendar.isWorkingDay(on);
}

/**
 * The n-th working day after `on`, which need not be one itself; before it when `n` is negative.
 * `n` 0: `on`.
 */
export function addWorkingDays(
  on: LocalDate,
  n: number,
  calendar: Pick<Calendar, 'isWorkingDay'> = danish,
): LocalDate {
  const step = n < 0 ? -1 : 1;
  let day = on;
  for (let left = Math.abs(n); left > 0; left -= 1) {
    day = dayWhere(addDays(day, step), step, calendar.isWorkingDay);
  }
  return day;
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` comes first. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar = danish): number {
  if (to <= from) return 0;
  const last = Number(to.slice(0, 4));
  let count = workedIn(to, calendar) - workedIn(from, calendar);
  for (let year = Number(from.slice(0, 4)); year < last; year += 1) {
    count += workedIn(`${year}-12-31`, calendar);
  }
  return count;
}

/** How many working days of its year there are up to and including that day. */
function workedIn(on: LocalDate, calendar: Calendar): number {
  return countYear(calendar, on.slice(0, 4)).get(on) ?? 0;
}

const countYear = memoizeEach((calendar: Calendar, year: string) => {
  const days = new Map<LocalDate, number>();
  let count = 0;
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) count += 1;
    days.set(day, count);
  }
  return days;
});

/** The first working day of the ISO week that the day lies in; null: a closed week. */
export function weekBeginsOn(on: LocalDate, calendar = danish): LocalDate | null {
  const monday = addDays(on, 1 - weekdayOf(on));
  const first = dayWhere(monday, 1, calendar.isWorkingDay);
  return first <= addDays(monday, 4) ? first : null;
}

/** The last working day of the ISO week that the day lies in, Friday mostly; null: a closed week. */
export function weekEndsOn(on: LocalDate, calendar = danish): LocalDate | null {
  const monday = addDays(on, 1 - weekdayOf(on));
  const last = dayWhere(addDays(monday, 4), -1, calendar.isWorkingDay);
  return last >= monday ? last : null;
}

/** The nearest day from `on`, itself included, for which it holds; one step is `step` days. */
export function dayWhere(
  on: LocalDate,
  step: 1 | -1,
  holds: (on: LocalDate) => boolean,
): LocalDate {
  let day = on;
  while (!holds(day)) day = addDays(day, step);
  return day;
}

export function calendarOf(quiet: QuietDays): Calendar {
  const known = calendarsOf.get(quiet);
  if (known) return known;
  const settings = JSON.stringify(quiet);
  const calendar = calendars.get(settings) ?? newCalendar(quiet);
  calendars.set(settings, calendar);
  calendarsOf.set(quiet, calendar);
  return calendar;
}

function newCalendar(quiet: QuietDays): Calendar {
  const hours = new Map<LocalDate, number>();
  const holidays = holidaysIn(quiet.region);
  const closesAt = (on: LocalDate): number => {
    const found = hours.get(on) ?? closingHour(on, quiet, holidays);
    hours.set(on, found);
    return found;
  };
  return {
    isWorkingDay: (on) => closesAt(on) > 0,
    isOpen: (on, hour) => hour < closesAt(on),
  };
}

/** The clock hour from which nothing is sent on that day: 24, 12 at noon, or 0. */
function closingHour(on: LocalDate, quiet: QuietDays, holidaysOf: HolidaysOf): number {
  if (weekdayOf(on) > 5 || holidaysOf(on.slice(0, 4)).has(on)) return 0;
  if (quiet.closed.some(({ from, to }) => from <= on && on <= to)) return 0;
  switch (on.slice(5)) {
    case '12-24':
    case '12-31':
      return closingHours[quiet.christmasEve];
    case '05-01':
      return closingHours[quiet.labourDay];
    case '06-05':
      return closingHours[quiet.constitutionDay];
  }
  const afterAscension = isAscension(addDays(on, -1), holidaysOf(on.slice(0, 4)));
  return afterAscension ? closingHours[quiet.ascensionFriday] : 24;
}

/** Kristi himmelfart: of all public holidays only it has another eleven days later, whit monday. */
function isAscension(on: LocalDate, holidays: ReadonlySet<LocalDate>): boolean {
  return holidays.has(on) && holidays.has(addDays(on, 11));
}

function holidaysIn(region: QuietDays['region']): HolidaysOf {
  const found = holidaysByRegion.get(region) ?? newHolidays(region);
  holidaysByRegion.set(region, found);
  return found;
}

function newHolidays(region: QuietDays['region']): HolidaysOf {
  const [country = 'DK', state] = region.split('-');
  const source = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const years = new Map<string, ReadonlySet<LocalDate>>();
  return (year) => {
    const found =
      years.get(year) ??
      new Set(
        source
          .getHolidays(year)
          .filter(({ type }) => type === 'public')
          .map(({ date }) => date.slice(0, 10)),
      );
    years.set(year, found);
    return found;
  };
}
