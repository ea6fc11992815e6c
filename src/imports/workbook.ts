/** The sheets of an .xlsx file, behind the door of unzip.ts. */
import { zipSync } from 'fflate';
import { mostColumns } from './limits.ts';
import { ImportRefused } from './read.ts';
import { factsOf, type Merge, type SheetFacts, unescaped } from './sheet-xml.ts';
import { type Cell, noCell, type Row, type Table, textCell } from './table.ts';
import { unzipXml } from './unzip.ts';

type Value = string | number | boolean | typeof Date | Date | null;

/** @throws ImportRefused when it is no spreadsheet, protected, damaged or too much */
export async function tablesInWorkbook(bytes: Uint8Array): Promise<Table[]> {
  const parts = new Map(unzipXml(bytes));
  const sheets = sheetsIn(parts);
  const facts = new Map<string, SheetFacts>();
  for (const { name, path } of sheets) {
    const part = parts.get(path);
    if (part === undefined) continue;
    const found = factsOf(Buffer.from(part).toString('utf8'));
    facts.set(name, found);
    parts.set(path, Buffer.from(found.xml));
  }
  const hidden = new Set(sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name));
  // Loaded by whoever has one: a start has no need of it.
  const { default: readWorkbook } = await import('read-excel-file/universal');
  const read = await readWorkbook(stored(parts)).catch(() => {
    throw new ImportRefused('damaged');
  });
  return read
    .filter(({ sheet }) => !hidden.has(sheet))
    .map(({ sheet, data }) => tableOf(sheet, data as Value[][], facts.get(sheet)));
}

/** Zipped again, not packed: nothing can grow under the reader. */
function stored(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  return zipSync(Object.fromEntries(parts), { level: 0 }).buffer;
}

/** @throws ImportRefused when there is no workbook in it: it is another kind of zipped file */
function sheetsIn(parts: ReadonlyMap<string, Uint8Array>) {
  const textOf = (path: string) => Buffer.from(parts.get(path) ?? []).toString('utf8');
  const workbook = textOf('xl/workbook.xml');
  if (workbook === '') throw new ImportRefused('notSpreadsheet');
  const targets = new Map(
    tagsIn(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [
      one('Id'),
      one('Target'),
    ]),
  );
  return tagsIn(workbook, 'sheet').map((one) => {
    const target = targets.get(one('r:id') ?? one('id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return {
      name: unescaped(one('name') ?? ''),
      path,
      isHidden: (one('state') ?? 'visible') !== 'visible',
    };
  });
}

/** Each such tag, as what gives its attributes. */
function tagsIn(xml: string, name: string): ((attribute: string) => string | undefined)[] {
  const tag = new RegExp(`<(?:\\w+:)?${name}(?=\\s)([^<>]*)>`, 'g');
  return [...xml.matchAll(tag)].map(
    ([, attributes = '']) =>
      (attribute) =>
        new RegExp(`\\s${attribute}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1],
  );
}

function tableOf(name: string, data: readonly Value[][], facts: SheetFacts | undefined): Table {
  const texts = new Map<string, Cell>();
  const rows = data.map((values, index): Row => {
    const number = index + 1;
    const cells = values.slice(0, mostColumns).map((value, column): Cell => {
      const at = `${number}:${column + 1}`;
      const error = facts?.errors.get(at);
      if (error !== undefined) return { text: error, fault: 'cellError' };
      const formula = facts?.uncomputed.get(at);
      if (formula !== undefined) return { text: formula, fault: 'formulaEmpty' };
      const cell = cellOf(value, texts);
      return facts?.formulas.has(at) ? { ...cell, isFormula: true } : cell;
    });
    return {
      number,
      cells,
      isHidden: facts?.hiddenRows.has(number) ?? false,
      isSection: facts?.merges.some((merge) => isAcross(merge, number, values)) ?? false,
    };
  });
  const down = (facts?.merges ?? []).filter(isDown);
  if (down.length === 0) return { name, rows };
  const notes = { mergedCells: down.length };
  return { name, rows: rows.map((row) => filled(row, rows, down)), notes };
}

/** @param texts of the cells before: thousands of cells may share one long text */
function cellOf(value: Value | undefined, texts: Map<string, Cell>): Cell {
  if (value === null || value === undefined) return noCell;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return noCell;
    const day = value.toISOString().slice(0, 10);
    return { text: day, day };
  }
  if (typeof value === 'number') return { text: String(value), number: value };
  const text = String(value);
  const cell = texts.get(text) ?? textCell(text);
  texts.set(text, cell);
  return cell;
}

function isDown({ top, left, bottom, right }: Merge): boolean {
  return bottom > top && left === right;
}

/** Whether the row holds nothing but one cell across others. */
function isAcross(
  { top, left, bottom, right }: Merge,
  number: number,
  values: readonly Value[],
): boolean {
  const isHere = top <= number && number <= bottom && right > left;
  return isHere && values.every((value, index) => value === null || index + 1 === left);
}

/** A cell merged downwards is seen beside each of its rows. */
function filled(row: Row, rows: readonly Row[], down: readonly Merge[]): Row {
  const here = down.filter(({ top, bottom }) => top < row.number && row.number <= bottom);
  if (here.length === 0) return row;
  const cells = [...row.cells];
  for (const { top, left } of here) cells[left - 1] = rows[top - 1]?.cells[left - 1] ?? noCell;
  return { ...row, cells };
}
