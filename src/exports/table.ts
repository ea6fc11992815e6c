/** A table as values: what a sheet or a file of delimited rows is written from. */
import type { LocalDate } from '../domain/time/when.ts';

/** A day is a day in a sheet, not a text that looks like one. null: empty. */
export type Cell = string | number | { readonly day: LocalDate } | null;

export interface Table {
  readonly name: string;
  /** Headings, with how many letters of each column are seen. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows as the columns tell them. */
export function tableOf<T>(
  name: string,
  all: readonly T[],
  columns: readonly (readonly [title: string, width: number, cell: (one: T) => Cell])[],
): Table {
  return {
    name,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: all.map((one) => columns.map(([, , cell]) => cell(one))),
  };
}

/** What a spreadsheet would run as a formula is a text, and says so. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
