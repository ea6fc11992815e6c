import { farOffYear, parseDay } from '../../domain/time/parse-day.ts';
import { weekIn } from '../../domain/time/parse-period.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import type { View } from '../../views/view.ts';

/** @throws UserError when it is no day, or more than one */
export function dayIn(text: string, { today }: View): LocalDate {
  const on = parseDay(text, today);
  if (on !== null) return on;
  const year = farOffYear(text, today);
  if (year !== null) throw new UserError('dayFarOff', { text, year });
  const from = weekIn(text, today);
  throw from === null
    ? new UserError('dayUnread', { text })
    : new UserError('weekNoDay', { text, from });
}
