/** Where the headings of a table stand, which is not always in its first row. */
import { parseWhen } from '../domain/time/parse-when.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { headingKey, isKnownHeading, sureField } from './known-headings.ts';
import { mostRowsAboveHeader } from './limits.ts';
import { type Cell, hasText, isBlank, type Row } from './table.ts';

/** Nobody has longer headings. */
const longestHeading = 60;

/**
 * The first row with two headings that are known or were explained once; else a row of words above
 * rows with dates. null: there is none.
 */
export function headerIn(
  rows: readonly Row[],
  explained: readonly string[],
  today: LocalDate,
): Row | null {
  const isHeading = ({ text }: Cell) =>
    text.length <= longestHeading &&
    (isKnownHeading(text) || explained.some((one) => headingKey(one) === headingKey(text)));
  const top = rows.slice(0, mostRowsAboveHeader);
  const known = top.find(({ cells }) => distinct(cells.filter(isHeading)) >= 2);
  if (known) return known;
  const first = rows.find(hasText);
  if (first === undefined) return null;
  const [only, ...others] = first.cells.filter((cell) => !isBlank(cell));
  const isTitleAlone = only !== undefined && others.length === 0 && isTitleHeading(only.text);
  return isTitleAlone || standsAboveDates(first, rows, today) ? first : null;
}

/** Whether one would write it above a list of titles. */
export function isTitleHeading(text: string): boolean {
  return sureField(text) === 'title' || /^(?:nye )?(?:klik[ -])?opgaver?:?$|^tasks?:?$/i.test(text);
}

function distinct(cells: readonly Cell[]): number {
  return new Set(cells.map(({ text }) => headingKey(text))).size;
}

/** Words, and in one of its columns only days below. */
function standsAboveDates(first: Row, rows: readonly Row[], today: LocalDate): boolean {
  const below = rows
    .slice(rows.indexOf(first) + 1)
    .filter(hasText)
    .slice(0, 20);
  const isWord = (cell: Cell) =>
    !isDay(cell, today) && cell.number === undefined && !/^\d/.test(cell.text);
  if (below.length === 0 || first.cells.length < 2 || !first.cells.every(isWord)) return false;
  return first.cells.some((_, index) => {
    const column = below.map(({ cells }) => cells[index]).filter((cell) => cell && !isBlank(cell));
    return column.length > 0 && column.every((cell) => cell && isDay(cell, today));
  });
}

function isDay({ text, day }: Cell, today: LocalDate): boolean {
  return day !== undefined || (/\d/.test(text) && !('fault' in parseWhen(text, today)));
}
