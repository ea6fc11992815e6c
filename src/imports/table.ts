/** Rows and cells, whatever they came from. */
import type { NoteCode } from '../domain/plan/imported.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { visible } from '../domain/words/visible.ts';
import { longestCell } from './limits.ts';

export interface Cell {
  /** As it is shown, in one line but for a description's. */
  readonly text: string;
  /** Where the program that wrote it knows it for a day. */
  readonly day?: LocalDate;
  readonly number?: number;
  readonly isFormula?: boolean;
  /** Why there is nothing to read, as with '#N/A': the text is what the cell says of itself. */
  readonly fault?: 'cellError' | 'formulaEmpty';
}

export interface Row {
  /** As counted where people see it. */
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly isHidden?: boolean;
  /** A cell across several columns: a heading over the rows below. */
  readonly isSection?: boolean;
}

export interface Table {
  /** The sheet's; '' where there is only one. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** What is known of it already. */
  readonly notes?: Readonly<Partial<Record<NoteCode, number>>>;
}

export const noCell: Cell = { text: '' };

/** A cell of nothing but text. */
export function textCell(text: string): Cell {
  return { text: visible(text.slice(0, longestCell).replaceAll(/\r\n?/g, '\n')).trim() };
}

export function isBlank({ text }: Cell): boolean {
  return text === '';
}

/** 'A' for 0, 'AA' for 26. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

export function hasText({ cells }: Row): boolean {
  return cells.some((cell) => !isBlank(cell));
}
