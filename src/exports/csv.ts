import papaparse from 'papaparse';
import { type Cell, harmless, type Table } from './table.ts';

/** As a Danish Excel opens it: UTF-8 with its mark, semicolons, and days as people write them. */
export function csvOf({ columns, rows }: Table): Uint8Array {
  const fields = columns.map(({ title }) => title);
  const data = rows.map((row) => row.map(csvCell));
  const text = papaparse.unparse({ fields, data }, { delimiter: ';', newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text}`);
}

function csvCell(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day.split('-').reverse().join('-');
  return typeof cell === 'number' ? cell : harmless(cell);
}
