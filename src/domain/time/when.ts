/**
 * When something happens, with its true precision, and where we know it from. Working days and
 * clock times are in calendar.ts.
 *
 * The messages of these schemas are noun phrases: what is expected (parse-plan.ts says the rest).
 */
import { z } from 'zod';

/** A calendar day in Denmark, 'YYYY-MM-DD'. A deadline is such a day, and includes all of it. */
export const LocalDate = z.iso.date('a day, YYYY-MM-DD');
export type LocalDate = z.infer<typeof LocalDate>;

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, HH:MM');
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM');
const DayOrMonth = z.union([LocalDate, Month], 'a day, YYYY-MM-DD, or a month, YYYY-MM');
/** Names a phase, theme, role or event within a plan. */
export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case key');

/**
 * Where a fact comes from. `stated`: KOMBIT says so; `derived`: worked out from what KOMBIT says
 * (`note` tells how); `local`: the municipality says so; `said`: somebody there says that KLIK or KOMBIT
 * says so. `ref`: 'L183', 'L187-L208' or several of them are lines of the presentation's text; of what is
 * said, a person's id; otherwise an address or the municipality's name.
 */
export const Source = z.strictObject({
  basis: z.enum(['stated', 'derived', 'local', 'said']),
  ref: z.string().min(1),
  note: z.string().min(1).optional(),
});
export type Source = z.infer<typeof Source>;

const Hours = z
  .strictObject({
    precision: z.literal('hours'),
    on: LocalDate,
    from: LocalTime,
    to: LocalTime,
    source: Source,
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'a time after `from`' });

const Period = z
  .strictObject({
    precision: z.literal('period'),
    from: DayOrMonth,
    to: DayOrMonth.nullable(),
    source: Source,
  })
  .refine(({ from, to }) => to === null || !isBefore(to, from), {
    path: ['to'],
    error: 'a day or month not before `from`',
  });

/**
 * A time with its true precision; only `day` and `hours` can be reminded of. `offset` counts days
 * from the day of the event with key `from`; on an event of kind 'period' it says when that ends,
 * and the event it counts from is when it begins.
 */
export const When = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('day'), on: LocalDate, source: Source }),
  Hours,
  z.strictObject({ precision: z.literal('month'), month: Month, source: Source }),
  Period,
  z.strictObject({
    precision: z.literal('offset'),
    from: Key,
    days: z.int().positive(),
    source: Source,
  }),
  z.strictObject({ precision: z.literal('text'), text: z.string().min(1), source: Source }),
  z.strictObject({ precision: z.literal('unknown'), source: Source }),
]);
export type When = z.infer<typeof When>;

/** The day it falls on, or null where no single day is known. */
export function dayOf(when: When): LocalDate | null {
  return when.precision === 'day' || when.precision === 'hours' ? when.on : null;
}

/** The month in which it falls or begins, where that is all that is known; null otherwise. */
export function monthOf(when: When): string | null {
  if (when.precision === 'month') return when.month;
  return when.precision === 'period' ? when.from.slice(0, 7) : null;
}

/** Whether `a` is over before `b` begins; each is a day or a whole month. */
export function isBefore(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) < b.slice(0, shared);
}

/** The last day that it can be, or null where that is not known. */
export function lastDayOf(when: When): LocalDate | null {
  if (when.precision === 'month') return lastOfMonth(when.month);
  if (when.precision !== 'period') return dayOf(when);
  return when.to?.length === 7 ? lastOfMonth(when.to) : when.to;
}

// The months of a plan, read again and again.
const lastDays = new Map<string, LocalDate>();
const mostMonths = 1_000;

function lastOfMonth(month: string): LocalDate {
  const known = lastDays.get(month);
  if (known !== undefined) return known;
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  if (lastDays.size >= mostMonths) lastDays.clear();
  lastDays.set(month, last);
  return last;
}
