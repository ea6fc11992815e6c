/**
 * What a sheet's XML tells that its reader leaves out: errors, formulas, hidden rows, merged cells.
 * Cells far to the right or far down that hold nothing are taken out of it, for the reader would
 * fill all rows up to them.
 */
import { mostCells, mostColumns, mostRows, mostRowsAboveHeader } from './limits.ts';
import { ImportRefused } from './read.ts';

export interface SheetFacts {
  /** Without what lies beyond the limits. */
  readonly xml: string;
  /** By address, 'D7': what the error says of itself. */
  readonly errors: ReadonlyMap<string, string>;
  readonly formulas: ReadonlySet<string>;
  /** Formulas that the program which wrote them has not worked out: as they stand, '=A1+14'. */
  readonly uncomputed: ReadonlyMap<string, string>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Merge[];
}

/** From the first to the last cell, both counted from 1. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const lastRow = mostRows + mostRowsAboveHeader;
/** Many more are a drawing, not a list. */
const mostMerges = 2000;
const tag =
  /<(?<close>\/?)(?:\w+:)?(?<name>row|c|f|v|is|mergeCell)(?=[\s/>])(?<attributes>[^<>]*)>/g;

/** @throws ImportRefused when a row too far down holds something */
export function factsOf(xml: string): SheetFacts {
  const errors = new Map<string, string>();
  const formulas = new Set<string>();
  const uncomputed = new Map<string, string>();
  const hiddenRows = new Set<number>();
  const merges: Merge[] = [];
  const kept: string[] = [];
  let keptTo = 0;
  let row = 0;
  let column = 0;
  let isError = false;
  let isText = false;
  let isInCell = false;
  let filled = 0;
  /** Where what lies beyond the limits began; -1: nowhere. */
  let beyond = -1;
  for (const { index, 0: found, groups } of xml.matchAll(tag)) {
    const { close, name, attributes = '' } = groups ?? {};
    const isOpening = close === '';
    const isWhole = !isOpening || attributes.endsWith('/');
    if (name === 'row' && isOpening) {
      row = Number(attributeIn(attributes, 'r') ?? row + 1);
      column = 0;
      if (row > lastRow && beyond < 0) beyond = index;
      if (isOn(attributeIn(attributes, 'hidden'))) hiddenRows.add(row);
    }
    if (name === 'c') {
      if (isOpening && isInCell) throw new ImportRefused('damaged');
      isInCell = !isWhole;
    }
    if (name === 'c' && isOpening) {
      column = columnIn(attributeIn(attributes, 'r')) ?? column + 1;
      isError = attributeIn(attributes, 't') === 'e';
      // Whose result may well be no text at all.
      isText = attributeIn(attributes, 't') === 'str';
      if (column > mostColumns && beyond < 0) beyond = index;
    }
    if ((name === 'v' || name === 'is') && isOpening) filled += 1;
    if (filled > mostCells) throw new ImportRefused('tooManyCells', { most: String(mostCells) });
    if ((name === 'v' || name === 'is') && isOpening && row > lastRow) {
      throw new ImportRefused('tooManyRows', { rows: String(row), most: String(mostRows) });
    }
    if (name === 'v' && isOpening && isError) {
      const end = xml.indexOf('<', index + found.length);
      errors.set(`${row}:${column}`, xml.slice(index + found.length, end));
    }
    if (name === 'f' && isOpening) {
      formulas.add(`${row}:${column}`);
      const formula = xml.slice(index + found.length, xml.indexOf('<', index + found.length));
      if (!isText) uncomputed.set(`${row}:${column}`, `=${unescaped(formula)}`);
    }
    if (name === 'v' && isOpening && !isWhole && xml[index + found.length] !== '<')
      uncomputed.delete(`${row}:${column}`);
    if (name === 'mergeCell' && isOpening && merges.length < mostMerges) {
      const merge = mergeIn(attributeIn(attributes, 'ref'));
      if (merge) merges.push(merge);
    }
    const isEndOfBeyond = isWhole && (name === 'row' || (name === 'c' && row <= lastRow));
    if (beyond >= 0 && isEndOfBeyond) {
      kept.push(xml.slice(keptTo, beyond));
      keptTo = index + found.length;
      beyond = -1;
    }
  }
  kept.push(xml.slice(keptTo));
  return { xml: kept.join(''), errors, formulas, uncomputed, hiddenRows, merges };
}

function attributeIn(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function columnIn(address: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
}

function mergeIn(ref: string | undefined): Merge | null {
  const [, from = '', top, to = '', bottom] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref ?? '') ?? [];
  if (top === undefined) return null;
  return {
    top: Number(top),
    left: columnIn(from) ?? 1,
    bottom: Math.min(Number(bottom), lastRow),
    right: columnIn(to) ?? 1,
  };
}

export function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, sign: string) => signs[sign] ?? '');
}
