/**
 * What is longer than a day, as people write it: 'november 2026', 'ultimo november', 'Q1', 'uge 48',
 * '9.-13. februar'. It keeps that precision: of a month or a week nobody has said a day.
 */
import { anyMonth, isMonthInBoth, monthNumber, parseDay } from './parse-day.ts';
import { parsePeriod } from './parse-period.ts';
import { isBefore, type LocalDate } from './when.ts';

/** A month, or from-to in days or months, `to` null: no end is said. */
export type Span =
  | { readonly precision: 'month'; readonly month: string }
  | { readonly precision: 'period'; readonly from: string; readonly to: string | null };

/** `isYearSupposed`: none is written, and it is the next one that is not over. */
export interface ReadSpan {
  readonly span: Span;
  readonly isYearSupposed: boolean;
}

/** Says which part of a month is meant, which is still no day. */
const partOfMonth =
  '(?:i (?:løbet af )?|in |primo |medio |ultimo |(?:i )?(?:udgangen|slutningen|starten|begyndelsen|midten) af |midt i |(?:the )?(?:end|beginning|start|middle) of |mid[ -]?|early |late |first half of |second half of )?';
const year = String.raw`(?:'?(?<short>\d\d)|(?<year>\d{4}))`;
const month = new RegExp(`^${partOfMonth}(?<name>${anyMonth})\\.?(?:[ ,/-]*${year})?$`);
const numericMonth = /^(?:(?<year>20\d\d)[-/](?<month>\d\d?)|(?<month>\d\d?)[-/](?<year>20\d\d))$/;
const part = new RegExp(
  String.raw`^(?:i )?(?:(?<letter>[qh])(?<number>[1-4])|(?<number>[1-4])\. ?(?<word>kvartal|halvår|quarter|half))(?:[ ,/-]*${year})?$`,
);
const wholeYear = /^(?:i |in )?(?<year>20\d\d)$/;
const isoWeek = /^(?<year>20\d\d)[ -]?(?:w|uge|week) ?(?<week>\d\d?)$/;
const shortWeek = /^(?:w|u) ?(?<week>\d\d?)(?=\D|$)/;

/** @param text as `plain` leaves it; null: nothing of the kind */
export function parseSpan(text: string, today: LocalDate): ReadSpan | null {
  return (
    inMonth(text, today) ??
    inPart(text, today) ??
    inYear(text) ??
    inDays(text, today) ??
    fromTo(text, today)
  );
}

/** 'nov 26' is a month to Danes and a day to the English. */
export function isMonthOrDay(text: string): boolean {
  const { name, short } = month.exec(text)?.groups ?? {};
  const isBare = name !== undefined && text === `${name} ${short}`;
  return isBare && isMonthInBoth(name) && Number(short) > 20 && Number(short) < 32;
}

function inMonth(text: string, today: LocalDate): ReadSpan | null {
  const found = (month.exec(text) ?? numericMonth.exec(text))?.groups;
  if (found === undefined) return null;
  const number = found.name === undefined ? Number(found.month) : (monthNumber(found.name) ?? 0);
  if (number < 1 || number > 12) return null;
  const written = yearIn(found);
  const next = number >= Number(today.slice(5, 7)) ? 0 : 1;
  const of = written ?? Number(today.slice(0, 4)) + next;
  return {
    span: { precision: 'month', month: monthIn(of, number) },
    isYearSupposed: written === null,
  };
}

/** A quarter or half of a year. */
function inPart(text: string, today: LocalDate): ReadSpan | null {
  const found = part.exec(text)?.groups;
  if (found === undefined) return null;
  const isHalf = found.letter === 'h' || /^ha/.test(found.word ?? '');
  const months = isHalf ? 6 : 3;
  const last = Number(found.number) * months;
  if (last > 12) return null;
  const written = yearIn(found);
  const next = last >= Number(today.slice(5, 7)) ? 0 : 1;
  const of = written ?? Number(today.slice(0, 4)) + next;
  return {
    span: {
      precision: 'period',
      from: monthIn(of, last - months + 1),
      to: monthIn(of, last),
    },
    isYearSupposed: written === null,
  };
}

function inYear(text: string): ReadSpan | null {
  const of = wholeYear.exec(text)?.groups?.year;
  if (of === undefined) return null;
  return {
    span: { precision: 'period', from: `${of}-01`, to: `${of}-12` },
    isYearSupposed: false,
  };
}

/** Weeks, and days in a row. */
function inDays(text: string, today: LocalDate): ReadSpan | null {
  const spelled = text
    .replace(isoWeek, 'uge $<week> $<year>')
    .replace(shortWeek, 'uge $<week>')
    .replace(/^(?:primo|medio|ultimo|start|slut|i) (?=uge)/, '');
  const period = parsePeriod(spelled, today);
  if (period === null) return null;
  return { span: { precision: 'period', ...period }, isYearSupposed: !/\b20\d\d\b/.test(spelled) };
}

/** 'december 2026 – 28. januar 2027': from a month or a day to another, each with its year. */
function fromTo(text: string, today: LocalDate): ReadSpan | null {
  const [first = '', last, ...more] = text.split(/ - | til | to /);
  if (last === undefined || more.length > 0) return null;
  const [from, to] = [first, last].map((end) => endIn(end, today));
  if (!from || !to || isBefore(to, from)) return null;
  return { span: { precision: 'period', from, to }, isYearSupposed: false };
}

function endIn(text: string, today: LocalDate): string | null {
  if (!/\b\d{4}$/.test(text)) return null;
  const read = inMonth(text, today);
  return read?.span.precision === 'month' ? read.span.month : parseDay(text, today);
}

function yearIn(found: Readonly<Record<string, string | undefined>>): number | null {
  if (found.year !== undefined) return Number(found.year);
  return found.short === undefined ? null : 2000 + Number(found.short);
}

function monthIn(of: number, number: number): string {
  return `${of}-${String(number).padStart(2, '0')}`;
}
