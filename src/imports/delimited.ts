/** Rows with something between their cells: what Excel saves as CSV, and what is copied out of it. */
import Papa from 'papaparse';
import { parseWhen } from '../domain/time/parse-when.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { isKnownHeading } from './known-headings.ts';
import { mostColumns, mostRows, mostRowsAboveHeader } from './limits.ts';
import { ImportRefused } from './read.ts';
import { type Row, type Table, textCell } from './table.ts';

/** In the order of which is the least often part of a text. */
const delimiters = ['\t', ';', '|', ','] as const;

/** Longer files have no more rows than are read, and are refused by that. */
const mostRead = 2 * mostRows;

/** Letters from the start that tell what parts the cells. */
const lookedAt = 50_000;
/** Nobody's table is wider. */
const mostParts = 1000;

/** null: each line is one cell, or a text. */
export function delimitedTable(text: string, today: LocalDate): Table | null {
  const [, declared] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const skipped = declared === undefined ? 0 : 1;
  const body = declared === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const start = body.length > lookedAt ? wholeLines(body.slice(0, lookedAt)) : body;
  const delimiter = declared ?? delimiters.find((one) => parts(start, one, today));
  if (delimiter === undefined) return null;
  const rows = parse(body, delimiter, mostRead).map((cells, index): Row => {
    return {
      number: index + 1 + skipped,
      cells: bare(cells, delimiter).slice(0, mostColumns).map(textCell),
    };
  });
  if (rows.length >= mostRead) {
    throw new ImportRefused('tooManyRows', { rows: `${rows.length}`, most: `${mostRows}` });
  }
  return { name: '', rows: rows.filter(({ cells }) => !isRuler(cells.map((cell) => cell.text))) };
}

/** Whether it parts headings that are known, or the same number of cells in nearly every line. */
function parts(text: string, delimiter: string, today: LocalDate): boolean {
  if (!text.includes(delimiter)) return false;
  const rows = parse(text, delimiter, mostRowsAboveHeader + 5).filter((cells) =>
    cells.some((cell) => cell.trim()),
  );
  if (rows.some(({ length }) => length > mostParts)) return false;
  if (rows.some((cells) => bare(cells, delimiter).filter(isKnownHeading).length >= 2)) return true;
  if (delimiter === '\t') return rows.some((cells) => cells.length > 1);
  const [width = 1] = rows.map(({ length }) => length);
  const isTable = width > 1 && rows.length > 1 && rows.every(({ length }) => length === width);
  // A comma is in many sentences: in a table one of the cells is a date.
  return (
    isTable && (delimiter !== ',' || rows.some((cells) => cells.some((cell) => isDay(cell, today))))
  );
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1) || text;
}

function isDay(text: string, today: LocalDate): boolean {
  return /\d/.test(text) && !('fault' in parseWhen(text, today));
}

function parse(text: string, delimiter: string, preview: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data;
}

/** Tables in running text begin and end with a bar. */
function bare(cells: readonly string[], delimiter: string): readonly string[] {
  const hasBars =
    delimiter === '|' && cells.length > 2 && cells[0]?.trim() === '' && cells.at(-1)?.trim() === '';
  return hasBars ? cells.slice(1, -1) : cells;
}

/** '|---|:--|' below the headings of such a table. */
function isRuler(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^:?-{2,}:?$/.test(cell));
}
