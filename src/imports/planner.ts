/** Planner's newer exports: tasks, buckets and users in a sheet each, with ids between them. */
import { headingKey } from './known-headings.ts';
import { type Cell, noCell, type Row, type Table, textCell } from './table.ts';

/** The sheet of tasks, with the names of buckets in it; other workbooks as they are. */
export function joined(tables: readonly Table[]): readonly Table[] {
  const tasks = tables.find(({ name }) => /^tasks$/i.test(name));
  const buckets = tables.find(({ name }) => /^buckets$/i.test(name));
  const [header, ...rows] = tasks?.rows ?? [];
  if (tasks === undefined || buckets === undefined || header === undefined) return tables;
  const names = namesById(buckets);
  const index = header.cells.findIndex(({ text }) => headingKey(text).startsWith('bucket'));
  const withName = (row: Row, cell: Cell): Row => ({ ...row, cells: row.cells.with(index, cell) });
  if (index < 0) return [tasks];
  const named = rows.map((row) => {
    const name = names.get(row.cells[index]?.text ?? '');
    return name === undefined ? row : withName(row, name);
  });
  return [{ ...tasks, rows: [withName(header, textCell('Bucket Name')), ...named] }];
}

function namesById({ rows: [header, ...rows] }: Table): ReadonlyMap<string, Cell> {
  const indexOf = (pattern: RegExp) =>
    header?.cells.findIndex(({ text }) => pattern.test(headingKey(text))) ?? -1;
  const id = indexOf(/\bid$/);
  const name = indexOf(/name|title|navn/);
  return new Map(rows.map(({ cells }) => [cells[id]?.text ?? '', cells[name] ?? noCell]));
}
