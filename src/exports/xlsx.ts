/** Tables as a workbook: one sheet each, with days that are days, a frozen heading and a filter. */
import type { Cell as SheetCell } from 'write-excel-file/node';
import { type Cell, harmless, type Table } from './table.ts';

const dayFormat = 'dd-mm-yyyy';

export async function xlsxOf(tables: readonly Table[]): Promise<Uint8Array> {
  // Loaded by whoever asks for one: a start has no need of it.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const sheets = tables.map(({ name, columns, rows }) => {
    const heading = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
    const data = [heading, ...rows.map((row) => row.map(sheetCell))];
    const widths = columns.map(({ width }) => ({ width }));
    return { sheet: name, data, columns: widths, stickyRowsCount: 1 };
  });
  const transform = { 'xl/worksheets/sheet{id}.xml': { transform: withFilter(tables) } };
  return writeWorkbook(sheets, { features: [{ files: { transform } }] }).toBuffer();
}

function sheetCell(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  // The writer takes a day as what it is in UTC.
  if (typeof cell === 'object') return { value: new Date(cell.day), type: Date, format: dayFormat };
  return typeof cell === 'number' ? cell : { value: harmless(cell), type: String };
}

/** The library has none of its own. It stands right behind the cells, or Excel finds the file faulty. */
function withFilter(tables: readonly Table[]) {
  return (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const { columns = [], rows = [] } = tables[sheetIndex] ?? {};
    const last = `${letterOf(columns.length)}${rows.length + 1}`;
    return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`);
  };
}

/** No table has as many columns as there are letters. */
function letterOf(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column - 1);
}
