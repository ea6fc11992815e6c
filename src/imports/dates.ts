/** When a cell says that something is due: as text, as a day that a program knows, or as a number of Excel's. */
import type { NoteCode } from '../domain/plan/imported.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { addDays } from '../domain/time/calendar.ts';
import { isDayInEitherOrder } from '../domain/time/day-spellings.ts';
import { parseWhen } from '../domain/time/parse-when.ts';
import type { When } from '../domain/time/when.ts';
import type { Setting, Value } from './setting.ts';
import type { Cell } from './table.ts';

/** Excel counts days from here. These numbers are days in 1982 to 2064. */
const excelsFirst = '1899-12-30';
const leastSerial = 30_000;
const mostSerial = 60_000;

export function readDate(cell: Cell, setting: Setting): Value {
  const { plan, today, source, isMonthFirst, isMixed } = setting;
  const said = textInPlan(cell.text, plan);
  if (said !== null) return { value: { precision: 'text', text: said, source } };
  const serial = serialIn(cell);
  const turned = isMonthFirst ? dayFirst(cell.text) : null;
  const isDoubtful =
    isMixed && cell.day === undefined && turned === null && isDayInEitherOrder(cell.text);
  if (isDoubtful) return { fault: 'dateAmbiguous' };
  const counted = serial === null ? null : addDays(excelsFirst, serial);
  const read = withoutRemark(turned ?? cell.day ?? counted ?? cell.text, today);
  if ('fault' in read) return read;
  const notes: NoteCode[] = [
    ...(turned === null ? [] : (['monthFirst'] as const)),
    ...(counted === null ? [] : (['serialDates'] as const)),
    ...(read.isYearSupposed ? (['yearSupposed'] as const) : []),
  ];
  return { value: { ...read.when, source } as When, notes };
}

/** What the plan says of a time that has no day, as a list of ours has it in either language. */
function textInPlan(text: string, { tasks, english }: Plan): string | null {
  const texts = tasks.flatMap(({ due, published }) =>
    [due, published].flatMap((when) => (when.precision === 'text' ? [when.text] : [])),
  );
  return texts.find((one) => one === text || english?.[one] === text) ?? null;
}

/** '15. december (hård frist)' is that day. */
function withoutRemark(text: string, today: string) {
  const read = parseWhen(text, today);
  const bare = text.replace(/ *\([^()]*\) *$/, '');
  return 'fault' in read && bare !== text ? parseWhen(bare, today) : read;
}

function serialIn({ day, number, text }: Cell): number | null {
  const serial = number ?? (/^\d{5}(?:[.,]\d+)?$/.test(text) ? Number.parseInt(text, 10) : null);
  if (day !== undefined || serial === null) return null;
  return serial >= leastSerial && serial <= mostSerial ? Math.floor(serial) : null;
}

/** Planner's '12/15/2026' is '15/12/2026'. */
function dayFirst(text: string): string | null {
  const [, month, day, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text) ?? [];
  return month === undefined ? null : `${day}/${month}/${year}`;
}
