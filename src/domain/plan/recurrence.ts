/** Local tasks that come again: the days of a series, each on a working day. */
import { z } from 'zod';
import { addDays } from '../time/calendar.ts';
import { LocalDate } from '../time/when.ts';
import { dayWhere } from '../time/working-days.ts';

export const recurrences = ['week', 'month', 'quarter'] as const;

export const Recurrence = z.strictObject({
  every: z.enum(recurrences),
  /** The day that all others are counted from, be it a day off. */
  from: LocalDate,
  /** The last day on which it can come; null: it goes on. */
  until: LocalDate.nullable(),
  /** Key of the first of the series. */
  series: z.string(),
});
export type Recurrence = z.infer<typeof Recurrence>;

/** The first day of the series after that one; null: it has come to its end. */
export function nextIn(
  { every, from, until }: Omit<Recurrence, 'series'>,
  after: LocalDate,
  isWorkingDay: (on: LocalDate) => boolean,
): LocalDate | null {
  for (let nth = 0; ; nth += 1) {
    const on = dayWhere(nthOf(every, from, nth), 1, isWorkingDay);
    if (until !== null && on > until) return null;
    if (on > after) return on;
  }
}

/** The last day of a month where the month has no such day. */
function nthOf(every: Recurrence['every'], from: LocalDate, nth: number): LocalDate {
  if (every === 'week') return addDays(from, 7 * nth);
  const months = every === 'month' ? nth : 3 * nth;
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Those of a series that a later one has followed, and all other tasks. */
export function apart<
  T extends { readonly key: string; readonly repeats?: Recurrence | undefined },
>(tasks: readonly T[]): { now: T[]; earlier: T[] } {
  const latest = new Map(
    tasks.flatMap(({ key, repeats }) => (repeats ? [[repeats.series, key]] : [])),
  );
  const isNow = ({ key, repeats }: T) => !repeats || latest.get(repeats.series) === key;
  return { now: tasks.filter(isNow), earlier: tasks.filter((task) => !isNow(task)) };
}
