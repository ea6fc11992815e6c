/**
 * A day as people type it in Danish or English: '16. februar', 'd. 16/2', 'på mandag', 'om 3 dage'.
 * Numbers are always day first: 03/04 is 3 April.
 */
import { addDays, daysBetween, weekdayOf } from './calendar.ts';
import { LocalDate } from './when.ts';

const weekdays = [
  ['mandag', 'man', 'monday', 'mon'],
  ['tirsdag', 'tirs', 'tir', 'tuesday', 'tues', 'tue'],
  ['onsdag', 'ons', 'wednesday', 'wed'],
  ['torsdag', 'tors', 'tor', 'thursday', 'thurs', 'thu'],
  ['fredag', 'fre', 'friday', 'fri'],
  ['lørdag', 'lør', 'saturday', 'sat'],
  ['søndag', 'søn', 'sunday', 'sun'],
];

const englishMonths = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const danishMonths = [
  ['januar', 'jan'],
  ['februar', 'feb'],
  ['marts', 'mar'],
  ['april', 'apr'],
  ['maj'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const daysFromToday = new Map([
  ...['i dag', 'idag', 'today'].map((word) => [word, 0] as const),
  ...['i morgen', 'imorgen', 'tomorrow'].map((word) => [word, 1] as const),
  ...['i overmorgen', 'overmorgen', 'day after tomorrow'].map((word) => [word, 2] as const),
]);

/** Words that say nothing about which day it is. */
const preposition = /^(?:på|til|senest|on|by|until) /;
const ahead = /^(?:om|in) (?<count>\d{1,2}|en|et|a|one) (?:dage?|days?|(?<week>uger?|weeks?))$/;

// These are for use in regular expressions.
export const anyWeekday = weekdays.flat().join('|');
export const anyEnglishMonth = englishMonths.flat().join('|');
export const anyMonth = [...danishMonths, ...englishMonths].flat().join('|');
/** What may stand before a date. */
export const opening = String.raw`(?:(?<weekday>${anyWeekday})\.?,? )?(?:den |d\.? ?)?`;
const worded = String.raw`(?<day>\d{1,2})(?:\.|st|nd|rd|th)? ?(?<name>${anyMonth})\.?`;
// Only the English write the month first: to Danes 'maj 26' is a month and a year.
const monthFirst = String.raw`(?<name>${anyEnglishMonth})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?`;
const numeric = String.raw`(?<day>\d{1,2})(?:\. ?|/)(?<month>\d{1,2})`;

const forms = [
  String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)`,
  String.raw`(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})`,
  String.raw`${worded}(?:,? (?<year>\d{4}))?`,
  String.raw`${monthFirst}(?:,? (?<year>\d{4}))?`,
  String.raw`${numeric}(?:(?:\. ?|[/-]|,? (?=\d{4}))(?<year>(?:20)?\d\d))?`,
].map((form) => new RegExp(`^${opening}${form}$`));

/** The years that are understood. */
export const years = Array.from({ length: 80 }, (_, index) => 2020 + index);

/** What a text may mean. */
export interface Reading {
  /** In order; without a year, those of all `years`. */
  readonly days: readonly LocalDate[];
  /** Whether the day is certain, so that it may also be past. */
  readonly isExact: boolean;
  /** The weekday that is written, 1 is Monday, with which the day must agree. */
  readonly weekday: number | null;
}

/** Without a year nobody means a day farther off than this: 29/2 is not every year's. */
export const farthestDays = 366;

/**
 * The next such day, today included; a bare weekday is after today. null: not a day that exists, or
 * one so far off that the year must be said.
 */
export function parseDay(text: string, today: LocalDate): LocalDate | null {
  const day = nextDay(text, today);
  return day === null || day.isFarOff ? null : day.on;
}

/** As `parseDay`, the last such day before or on `today`, unless its year or the words say another. */
export function dayNear(text: string, today: LocalDate): LocalDate | null {
  const reading = readDay(plain(text), today);
  if (reading === null) return null;
  const days = reading.days.filter((day) => agrees(reading, day));
  return days.findLast((day) => reading.isExact || day <= today) ?? days[0] ?? null;
}

/** The year in which a day that needs its year comes next: '29/2' in 2026. null: it needs none. */
export function farOffYear(text: string, today: LocalDate): string | null {
  const day = nextDay(text, today);
  return day?.isFarOff ? day.on.slice(0, 4) : null;
}

function nextDay(text: string, today: LocalDate) {
  const reading = readDay(plain(text), today);
  const on = reading?.days.find((one) => reading.isExact || one >= today);
  if (!reading || on === undefined || !agrees(reading, on)) return null;
  return { on, isFarOff: !reading.isExact && daysBetween(today, on) > farthestDays };
}

/** @param text as `plain` leaves it */
export function readDay(words: string, today: LocalDate): Reading | null {
  const text = words.replace(preposition, '');
  const away = daysFromToday.get(text) ?? daysAhead(words);
  if (away !== null) return { days: [addDays(today, away)], isExact: true, weekday: null };
  const weekday = numberOf(text, weekdays);
  if (weekday !== null) {
    const days = [...Array(14).keys()].map((index) => addDays(today, index + 1));
    return { days: days.filter((day) => weekdayOf(day) === weekday), isExact: false, weekday };
  }
  const found = forms.map((form) => form.exec(text)?.groups).find((groups) => groups);
  return found ? readDate(found) : null;
}

/** 'om 3 dage', 'om en uge', 'in 2 weeks'. null: nothing of the kind. */
function daysAhead(text: string): number | null {
  const { count, week } = ahead.exec(text)?.groups ?? {};
  if (count === undefined) return null;
  const number = /^\d/.test(count) ? Number(count) : 1;
  return week === undefined ? number : 7 * number;
}

function readDate(written: Readonly<Record<string, string | undefined>>): Reading {
  const { name = '', day = '', weekday = '' } = written;
  const month = written.month ?? `${monthNumber(name)}`;
  const days = years
    .filter((one) => written.year === undefined || `${one}`.endsWith(written.year))
    .map((one) => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((one) => LocalDate.safeParse(one).success);
  return { days, isExact: written.year !== undefined, weekday: numberOf(weekday, weekdays) };
}

export function agrees({ weekday }: Reading, day: LocalDate): boolean {
  return weekday === null || weekdayOf(day) === weekday;
}

/**
 * Lower case, single spaces, no dot at the end; a long dash stands apart, as it never is in a date.
 */
export function plain(text: string): string {
  const spaced = text.normalize('NFC').toLowerCase().replace(/[–—]/g, ' - ').replace(/\s+/g, ' ');
  return spaced.trim().replace(/ ?\.$/, '');
}

/** 'maj' and 'may' are 5; null: no month. */
export function monthNumber(name: string): number | null {
  return numberOf(name, danishMonths) ?? numberOf(name, englishMonths);
}

/** Whether the month's name is the same in both languages, and so does not tell which one it is. */
export function isMonthInBoth(name: string): boolean {
  return numberOf(name, danishMonths) !== null && numberOf(name, englishMonths) !== null;
}

/** From 1; null: not in the table. */
function numberOf(word: string, table: readonly (readonly string[])[]): number | null {
  return table.findIndex((names) => names.includes(word)) + 1 || null;
}
