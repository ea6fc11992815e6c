/**
 * A day as people type it in Danish or English: '16. februar', 'd. 16/2', 'mandag', 'i morgen'.
 * Numbers are always day first: 03/04 is 3 April.
 */
import { addDays, weekdayOf } from './calendar.ts';
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

// These are for use in regular expressions.
export const anyWeekday = weekdays.flat().join('|');
export const anyEnglishMonth = englishMonths.flat().join('|');
const anyMonth = [...danishMonths, ...englishMonths].flat().join('|');
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
  /** Whether there is no doubt which one is meant, be it past. */
  readonly isExact: boolean;
  /** The weekday that is written, 1 is Monday, with which the day must agree. */
  readonly weekday: number | null;
}

/** The next such day, today included; a bare weekday is after today. null: not a day that exists. */
export function parseDay(text: string, today: LocalDate): LocalDate | null {
  const reading = readDay(plain(text), today);
  const day = reading?.days.find((one) => reading.isExact || one >= today);
  return reading && day !== undefined && agrees(reading, day) ? day : null;
}

/** @param text as `plain` leaves it */
export function readDay(text: string, today: LocalDate): Reading | null {
  const away = daysFromToday.get(text);
  if (away !== undefined) return { days: [addDays(today, away)], isExact: true, weekday: null };
  const weekday = numberOf(text, weekdays);
  if (weekday !== null) {
    const days = [...Array(14).keys()].map((index) => addDays(today, index + 1));
    return { days: days.filter((day) => weekdayOf(day) === weekday), isExact: false, weekday };
  }
  const found = forms.map((form) => form.exec(text)?.groups).find((groups) => groups);
  return found ? readDate(found) : null;
}

function readDate(written: Readonly<Record<string, string | undefined>>): Reading {
  const { name = '', day = '', weekday = '' } = written;
  const month = written.month ?? `${numberOf(name, danishMonths) ?? numberOf(name, englishMonths)}`;
  const days = years
    .filter((one) => written.year === undefined || `${one}`.endsWith(written.year))
    .map((one) => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((one) => LocalDate.safeParse(one).success);
  return { days, isExact: written.year !== undefined, weekday: numberOf(weekday, weekdays) };
}

export function agrees({ weekday }: Reading, day: LocalDate): boolean {
  return weekday === null || weekdayOf(day) === weekday;
}

/** Lower case, single spaces, no dot at the end; a long dash stands apart, as it never is in a date. */
export function plain(text: string): string {
  const spaced = text.normalize('NFC').toLowerCase().replace(/[–—]/g, ' - ').replace(/\s+/g, ' ');
  return spaced.trim().replace(/ ?\.$/, '');
}

/** From 1; null: not in the table. */
function numberOf(word: string, table: readonly (readonly string[])[]): number | null {
  return table.findIndex((names) => names.includes(word)) + 1 || null;
}
