/**
 * When something is due, as people write it in a cell or a line, in Danish or English. Numbers are
 * day first, always. What can be read in two ways is not read at all.
 */
import { toLocalDate } from './calendar.ts';
import { isDayInEitherOrder, isMonthFirst, isTwoWays, spelledOut } from './day-spellings.ts';
import { parseMoment } from './moment.ts';
import { farOffYear, parseDay, plain, readDay } from './parse-day.ts';
import { isMonthOrDay, parseSpan } from './parse-span.ts';
import type { LocalDate, When } from './when.ts';

type WithoutSource<T> = T extends unknown ? Omit<T, 'source'> : never;
/** A time that does not tell where it is known from. */
export type Unsourced = WithoutSource<When>;

/** Why a text is no time. `dateMonthFirst`: it would be one with the month first. */
export type WhenFault = 'dateUnread' | 'dateAmbiguous' | 'dateFar' | 'dateMonthFirst';

/** `isYearSupposed`: none is written, and it is the next such day or month. */
export type ReadWhen =
  | { readonly when: Unsourced; readonly isYearSupposed: boolean }
  | { readonly fault: WhenFault };

/** What is longer is no date, but a text that may hold some. */
const longest = 100;

/** Nobody plans farther off, or so long ago: who writes 1900 or 2099 did not mean to. */
const farYears = 5;

/** Up to and including; 'inden' is used so of a day, and of nothing longer. */
const upTo = /^(?:senest|(?:frem |ind)?til(?: og med)?|at|by|until|no later than|due|on|på) /;
const before = /^(?:inden(?: for)?|within) /;
/** The day that is named is not the one. */
const besides = /^(?:efter|før|tidligst|siden|after|before|not before|since) /;
const startingFrom = /^(?:fra(?: og med)?|from|starting) /;
const clock =
  /(?:,? (?:kl\.? ?|at )\d{1,2}(?:[:.]\d\d)?|,?[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)(?<half> ?[ap]\.?m\.?)?$/;
const instant = /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(z|[+-]\d\d:\d\d)$/;

/** Has no day, and is worth keeping as it is said. */
const season =
  'foråret?|sommeren?|efteråret?|vinteren?|jul|nytår|påske|(?:sommer|efterårs|vinter|jule|påske)ferien?|spring|summer|autumn|fall|winter|christmas|easter|go-?live';
const vague = new RegExp(
  `^(?:løbende|snarest(?: muligt)?|hurtigst muligt|asap|ongoing|as soon as possible|(?:(?:senest|til|i|in|inden|efter|før|before|after|by|the) )*(?:${season})(?: \\d{4})?)$`,
);

export function parseWhen(text: string, today: LocalDate): ReadWhen {
  if (text.length > longest) return { fault: 'dateUnread' };
  const typed = plain(text);
  if (vague.test(typed)) return asText(text);
  const at = momentIn(typed);
  if (at !== null) return unlessFar({ when: dayOn(at), isYearSupposed: false }, today);
  const half = clock.exec(typed)?.groups?.half !== undefined;
  const days = typed.replace(clock, '').replace(/ ?\/ ?/g, '/');
  if (startingFrom.test(days)) return onwards(days.replace(startingFrom, ''), today);
  if (besides.test(days)) return kept(text, readPlain(days.replace(besides, ''), today, half));
  const isBefore = before.test(days);
  const words = days.replace(before, '').replace(upTo, '');
  const read = readPlain(words, today, half);
  return isBefore && !isFault(read) && read.when.precision !== 'day' ? kept(text, read) : read;
}

function isFault(read: ReadWhen): read is Extract<ReadWhen, { fault: WhenFault }> {
  return 'fault' in read;
}

/** @param isAmerican a clock of twelve hours stands by it */
function readPlain(text: string, today: LocalDate, isAmerican: boolean): ReadWhen {
  const isDoubtful =
    isTwoWays(text, today.slice(0, 4), farYears) ||
    isMonthOrDay(text) ||
    (isAmerican && isDayInEitherOrder(text));
  if (isDoubtful) return { fault: 'dateAmbiguous' };
  const words = spelledOut(text);
  return unlessFar(dayIn(words, today) ?? spanIn(words, today) ?? unread(words, today), today);
}

function dayIn(words: string, today: LocalDate): ReadWhen | null {
  const reading = readDay(words, today);
  if (reading === null || reading.days.length === 0) return null;
  // 'fredag' and 'om 3 dage' count from the day they were written, which nobody knows.
  if (!/\d/.test(words) || /^(?:om|in) /.test(words)) return { fault: 'dateAmbiguous' };
  const on = parseDay(words, today);
  if (on !== null) return { when: dayOn(on), isYearSupposed: !reading.isExact };
  // The weekday is another, or the day is in a year that is far off.
  return { fault: farOffYear(words, today) === null ? 'dateAmbiguous' : 'dateUnread' };
}

function spanIn(words: string, today: LocalDate): ReadWhen | null {
  const read = parseSpan(words, today);
  return read && { when: read.span, isYearSupposed: read.isYearSupposed };
}

function unread(words: string, today: LocalDate): ReadWhen {
  // Read as of a leap year near by, it is a day: then only its year is wrong.
  const inReach = words.replace(/\b\d{4}\b/, '2028');
  const isFar = inReach !== words && (readDay(inReach, today)?.days.length ?? 0) > 0;
  if (isFar) return { fault: 'dateFar' };
  return { fault: isMonthFirst(words) ? 'dateMonthFirst' : 'dateUnread' };
}

function onwards(words: string, today: LocalDate): ReadWhen {
  const read = readPlain(words, today, false);
  if (isFault(read) || read.when.precision === 'text') return read;
  const { when } = read;
  const from = when.precision === 'day' ? when.on : when.precision === 'month' ? when.month : null;
  if (from === null) return read;
  return { ...read, when: { precision: 'period', from, to: null } };
}

/** As text where there is a time in it. */
function kept(text: string, read: ReadWhen): ReadWhen {
  return isFault(read) ? read : asText(text);
}

function asText(text: string): ReadWhen {
  return { when: { precision: 'text', text: text.trim() }, isYearSupposed: false };
}

function dayOn(on: LocalDate): Unsourced {
  return { precision: 'day', on };
}

/** '2026-12-15T11:00:00.000Z', which is the day in Denmark. */
function momentIn(typed: string): LocalDate | null {
  const [, day, time, zone] = instant.exec(typed) ?? [];
  const at = day === undefined ? null : parseMoment(`${day}T${time}${zone?.toUpperCase()}`);
  return at && toLocalDate(at);
}

function unlessFar(read: ReadWhen, today: LocalDate): ReadWhen {
  if (isFault(read)) return read;
  const year = Number(today.slice(0, 4));
  const isFar = boundsOf(read.when).some(
    (on) => Math.abs(Number(on.slice(0, 4)) - year) > farYears,
  );
  return isFar ? { fault: 'dateFar' } : read;
}

function boundsOf(when: Unsourced): readonly string[] {
  switch (when.precision) {
    case 'day':
      return [when.on];
    case 'month':
      return [when.month];
    case 'period':
      return when.to === null ? [when.from] : [when.from, when.to];
    default:
      return [];
  }
}
