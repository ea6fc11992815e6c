/**
 * Dates and times as people write them in Danish and English. Local dates in, words out; the
 * weekday is always derived, never stored.
 */
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { da } from 'date-fns/locale/da';
import { enGB } from 'date-fns/locale/en-GB';
import { parseISO } from 'date-fns/parseISO';
import type { LocalDate } from '../domain/plan.ts';
import type { Language } from '../domain/rollout.ts';

const locales = { da, en: enGB };

const patterns = {
  da: {
    /** mandag den 16. februar 2026 */
    full: "EEEE 'den' d. MMMM yyyy",
    /** mandag den 16. februar */
    weekday: "EEEE 'den' d. MMMM",
    /** 16. februar 2026 */
    long: 'd. MMMM yyyy',
    /** man. 16. februar: see formatDay */
    short: 'EEE d. MMMM',
    /** 16. februar */
    dayMonth: 'd. MMMM',
    month: 'MMMM yyyy',
    time: "'kl.' HH.mm",
  },
  en: {
    full: 'EEEE d MMMM yyyy',
    weekday: 'EEEE d MMMM',
    long: 'd MMMM yyyy',
    short: 'EEE d MMMM',
    dayMonth: 'd MMMM',
    month: 'MMMM yyyy',
    time: 'HH:mm',
  },
};

export type DayStyle = 'full' | 'weekday' | 'long' | 'short' | 'dayMonth';

export function formatDay(on: LocalDate, language: Language, style: DayStyle = 'full'): string {
  if (language === 'da' && style === 'short') {
    // date-fns' two-letter weekday lacks the letter that Danish abbreviations have: man., tir., ons.
    const weekday = format(parseISO(on), 'EEEE', { locale: da }).slice(0, 3);
    return `${weekday}. ${format(parseISO(on), patterns.da.dayMonth, { locale: da })}`;
  }
  return format(parseISO(on), patterns[language][style], { locale: locales[language] });
}

/** `month` is 'YYYY-MM'. */
export function formatMonth(month: string, language: Language): string {
  return format(parseISO(`${month}-01`), patterns[language].month, { locale: locales[language] });
}

/** 10:00–14:00 → 'kl. 10-14', with minutes only where there are any. */
export function formatHours(from: string, to: string, language: Language): string {
  if (language === 'en') return `${from}–${to}`;
  const short = (time: string) => time.replace(/^0/, '').replace(/:00$/, '').replace(':', '.');
  return `kl. ${short(from)}-${short(to)}`;
}

/** An instant in Denmark: 'mandag den 2. februar 2026 kl. 09.00'. */
export function formatInstant(at: Date, language: Language, style: DayStyle = 'full'): string {
  const there = new TZDate(at.getTime(), 'Europe/Copenhagen');
  const day = formatDay(format(there, 'yyyy-MM-dd'), language, style);
  const time = format(there, patterns[language].time);
  return language === 'da' ? `${day} ${time}` : `${day}, ${time}`;
}
