/**
 * Dates and times as people write them in Danish and English. Local dates in, words out; the
 * weekday is always derived, never stored.
 */
import type { Language } from '../domain/rollout/rollout.ts';
import { timeOf, toLocalDate } from '../domain/time/calendar.ts';
import { da, enGB, format, parseISO } from '../domain/time/date-fns.ts';
import type { LocalDate } from '../domain/time/when.ts';

const locales = { da, en: enGB };

const patterns = {
  da: {
    /** mandag den 16. februar 2026 */
    full: "EEEE 'den' d. MMMM yyyy",
    /** mandag den 16. februar */
    weekday: "EEEE 'den' d. MMMM",
    /** 16. februar 2026 */
    long: 'd. MMMM yyyy',
    /** man. 16. februar: see dayIn */
    short: 'EEE d. MMMM',
    /** 16. februar */
    dayMonth: 'd. MMMM',
    month: 'MMMM yyyy',
  },
  en: {
    full: 'EEEE d MMMM yyyy',
    weekday: 'EEEE d MMMM',
    long: 'd MMMM yyyy',
    short: 'EEE d MMMM',
    dayMonth: 'd MMMM',
    month: 'MMMM yyyy',
  },
};

/** With its year. */
export type DayStyle = 'full' | 'long';
/** With its year only where one would take it for another. */
export type NearStyle = 'weekday' | 'short' | 'dayMonth';

export function formatDay(on: LocalDate, language: Language, style: DayStyle = 'full'): string {
  return dayIn(on, language, style);
}

/** The year is said where it is not that of `today`, or the day is more than six months away. */
export function nearDay(
  on: LocalDate,
  today: LocalDate,
  language: Language,
  style: NearStyle,
): string {
  const day = dayIn(on, language, style);
  return isNear(on, today) ? day : `${day} ${on.slice(0, 4)}`;
}

function isNear(on: LocalDate, today: LocalDate): boolean {
  const [first, last] = on < today ? [on, today] : [today, on];
  const months = Number(last.slice(5, 7)) - Number(first.slice(5, 7));
  const isFar = months > 6 || (months === 6 && last.slice(8) > first.slice(8));
  return on.slice(0, 4) === today.slice(0, 4) && !isFar;
}

function dayIn(on: LocalDate, language: Language, style: DayStyle | NearStyle): string {
  if (language === 'da' && style === 'short') {
    // date-fns' two-letter weekday lacks the letter that Danish abbreviations have: man., tir., ons.
    return `${weekdayName(on, 'da').slice(0, 3)}. ${written(on, patterns.da.dayMonth, 'da')}`;
  }
  return written(on, patterns[language][style], language);
}

/** 'mandag', 'Monday' */
export function weekdayName(on: LocalDate, language: Language): string {
  return written(on, 'EEEE', language);
}

/** `month` is 'YYYY-MM'. */
export function formatMonth(month: string, language: Language): string {
  return written(`${month}-01`, patterns[language].month, language);
}

// Cached: a card names the days of a few years, and to write one takes longer than all else in it.
const known = new Map<string, string>();
const mostKnown = 20_000;

function written(on: LocalDate, pattern: string, language: Language): string {
  const key = `${language} ${pattern} ${on}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = format(parseISO(on), pattern, { locale: locales[language] });
  if (known.size >= mostKnown) known.clear();
  known.set(key, words);
  return words;
}

/** 10:00–14:00 → 'kl. 10–14', with minutes only where there are any. */
export function formatHours(from: string, to: string, language: Language): string {
  if (language === 'en') return `${from}–${to}`;
  const short = (time: string) => time.replace(/^0/, '').replace(/:00$/, '').replace(':', '.');
  return `kl. ${short(from)}–${short(to)}`;
}

/** An instant in Denmark: 'mandag den 2. februar 2026 kl. 09.00'. */
export function formatInstant(at: Date, language: Language, style: DayStyle = 'full'): string {
  return withTime(formatDay(toLocalDate(at), language, style), at, language);
}

/** 'man. 2. februar kl. 09.00', with the year as `nearDay` has it. */
export function nearInstant(at: Date, now: Date, language: Language): string {
  return withTime(nearDay(toLocalDate(at), toLocalDate(now), language, 'short'), at, language);
}

function withTime(day: string, at: Date, language: Language): string {
  const time = timeOf(at);
  return language === 'da' ? `${day} kl. ${time.replace(':', '.')}` : `${day}, ${time}`;
}
