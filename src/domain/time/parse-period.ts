/** Days in a row as people type them: one day, 'uge 7', '9.-13. februar', '24/12 til 1/1'. */
import { addDays, daysBetween, weekdayOf } from './calendar.ts';
import {
  agrees,
  anyEnglishMonth,
  anyWeekday,
  farthestDays,
  opening,
  plain,
  type Reading,
  readDay,
  years,
} from './parse-day.ts';
import type { LocalDate } from './when.ts';

/** Both days belong to it. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const longestDays = 60;

const week =
  /^(?:i |in )?(?:hele )?(?:uge|ugerne|weeks?) ?(?<number>\d{1,2})(?:(?:,? |-|\/)(?<year>20\d\d))?$/;
const until = / ?- ?| (?:til(?: og med)?|to) |(?<=\d{4}-\d\d-\d\d) ?\/ ?(?=\d{4}-)/g;
const dayAlone = new RegExp(String.raw`^${opening}\d{1,2}(?:st|nd|rd|th)?$`);
const upToDay = new RegExp(String.raw`^${opening}\d{1,2}(?:st|nd|rd|th)?(?=\D)`);

// A comma belongs to the date when a year follows it, or a weekday comes before it and a date after
// it, as in 'Monday, February 16, 2026'.
const notBeforeYear = String.raw`(?!\s*20\d\d(?!-?\d))`;
const notInDate = String.raw`(?!(?<=\b(?:${anyWeekday})\.?,)\s*(?:\d|(?:${anyEnglishMonth})\b))`;
const separator = new RegExp(`[\\n;]|,${notBeforeYear}${notInDate}`, 'i');

/** Between two that follow each other: 'uge 7 og 8', '9. og 10. februar'. */
const and = / ?[+&] ?| (?:og|and) /g;

/**
 * Without a year it is the next one that is not over, a year away at most; weeks are ISO weeks.
 * null: not understood, no such day or week, `to` before `from`, or more than 60 days.
 */
export function parsePeriod(text: string, today: LocalDate): Period | null {
  const typed = plain(text);
  // 'until Friday' begins today.
  if (/^(?:til(?: og med)?|until) /.test(typed)) return readPeriod(`${today} - ${typed}`, today);
  const whole = typed.replace(/^(?:fra(?: og med)?|from) /, '');
  return readPeriod(whole, today) ?? readPair(whole, today);
}

function readPeriod(whole: string, today: LocalDate): Period | null {
  for (const [first, last] of [[whole, whole] as const, ...parted(whole, until)]) {
    const from = readWeek(first, 1) ?? readDay(first, today);
    const to = from && (readWeek(last, 7) ?? readDay(last, today));
    const period = to && between(from, to, today);
    if (period) return period;
  }
  return null;
}

/** Two that touch are one period; between two others there are days that nobody named. */
function readPair(whole: string, today: LocalDate): Period | null {
  for (const [first, last] of parted(whole, and)) {
    const from = readPeriod(first, today);
    const to = from && readPeriod(last, from.from);
    if (to && addDays(from.to, 1) === to.from) return { from: from.from, to: to.to };
  }
  return null;
}

function parted(whole: string, by: RegExp): (readonly [string, string])[] {
  return [...whole.matchAll(by)].map(({ index, 0: word }) =>
    completed(plain(whole.slice(0, index)), whole.slice(index + word.length)),
  );
}

/** The first day of the week that is meant; null: no week, or one that is over. */
export function weekIn(text: string, today: LocalDate): LocalDate | null {
  const reading = readWeek(plain(text), 1);
  return reading?.days.find((day) => reading.isExact || addDays(day, 6) >= today) ?? null;
}

/** One per line, or between semicolons or commas. `unread`: what is no period, as it was typed. */
export function parsePeriods(
  text: string,
  today: LocalDate,
): { readonly periods: Period[]; readonly unread: string[] } {
  const pieces = text.split(separator).map((piece) => piece.trim());
  const read = pieces
    .filter((piece) => piece !== '')
    .map((piece) => ({ piece, period: parsePeriod(piece, today) }));
  return {
    periods: read.flatMap(({ period }) => period ?? []),
    unread: read.flatMap(({ piece, period }) => (period ? [] : piece)),
  };
}

/** Adds what one end leaves to the other: '9 - 13. februar', 'february 9 - 13', 'uge 28 - 30'. */
function completed(first: string, last: string): readonly [string, string] {
  if (dayAlone.test(first)) return [first + last.replace(upToDay, ''), last];
  const isNumberAlone = /^\d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?$/.test(last);
  const isWordFirst = /^(?:in? )?[a-z]+\.? \d{1,2}(?:st|nd|rd|th)?$/.test(first);
  return [first, isNumberAlone && isWordFirst ? first.replace(/\d.*/, last) : last];
}

/** That weekday of the week, in all years that have it or the one that is written. */
function readWeek(text: string, weekday: number): Reading | null {
  const { number, year } = week.exec(text)?.groups ?? {};
  if (number === undefined) return null;
  const days = years.flatMap((one) => {
    if (year !== undefined && year !== `${one}`) return [];
    // 4 January is always in week 1, and a week belongs to the year of its Thursday.
    const inWeek = addDays(`${one}-01-04`, 7 * (Number(number) - 1));
    const thursday = addDays(inWeek, 4 - weekdayOf(inWeek));
    return thursday.startsWith(`${one}`) ? [addDays(thursday, weekday - 4)] : [];
  });
  return { days, isExact: year !== undefined, weekday };
}

function between(first: Reading, last: Reading, today: LocalDate): Period | null {
  const isExact = first.isExact || last.isExact;
  for (const to of last.days.filter((day) => isExact || day >= today)) {
    const from = first.days.find((day) => day <= to && daysBetween(day, to) < longestDays);
    if (!from) continue;
    const isFarOff = !isExact && daysBetween(today, from) > farthestDays;
    return agrees(first, from) && agrees(last, to) && !isFarOff ? { from, to } : null;
  }
  return null;
}
