/** One table out of several: its headings, its columns, and the tasks in its rows. */
import type { ImportField } from '../domain/plan/imported.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { choicesOf, columnsOf, type Explained, isExplained } from './columns.ts';
import { headerIn } from './header.ts';
import { headingKey } from './known-headings.ts';
import { mostRows } from './limits.ts';
import { type ImportOptions, ImportRefused, type Read } from './read.ts';
import { tasksIn } from './rows.ts';
import { hasText, type Row, type Table } from './table.ts';
import { toolOf } from './tools.ts';

export interface Reader {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly options: ImportOptions;
}

/** @throws ImportRefused when there is nothing to read, or too much */
export function readTables(tables: readonly Table[], reader: Reader): Read {
  const filled = tables.filter(({ rows }) => rows.some(hasText));
  if (filled.length === 0) throw new ImportRefused('empty');
  const explained = explainedBy(reader.options.columns);
  const chosen =
    filled.find(({ name }) => name === reader.options.sheet) ?? onlyOne(filled, explained, reader);
  if (chosen === null) {
    const sheets = filled.map(({ name, rows }) => ({ name, rows: rows.filter(hasText).length }));
    return { ok: false, question: { type: 'sheets', sheets } };
  }
  const others = filled.length - 1;
  return readTable(
    others === 0 ? chosen : { ...chosen, notes: { ...chosen.notes, otherSheets: others } },
    explained,
    reader,
  );
}

/** The one that has headings of tasks; null: that is to be asked. */
function onlyOne(tables: readonly Table[], explained: Explained, { today }: Reader): Table | null {
  const [table, ...others] = tables;
  if (table && others.length === 0) return table;
  const headed = tables.filter(({ rows }) => headerIn(rows, [...explained.keys()], today) !== null);
  return headed.length === 1 ? (headed[0] ?? null) : null;
}

function readTable(table: Table, explained: Explained, { plan, today, options }: Reader): Read {
  const header = headerIn(table.rows, [...explained.keys()], today);
  const rows = header === null ? table.rows : table.rows.slice(table.rows.indexOf(header) + 1);
  const count = rows.filter(hasText).length;
  if (count === 0) throw new ImportRefused('empty');
  if (count > mostRows) {
    throw new ImportRefused('tooManyRows', { rows: String(count), most: String(mostRows) });
  }
  const tool = toolOf(header?.cells.map(({ text }) => text) ?? []);
  const setting = { plan, today, source: options.source, ...tool };
  const columns = isOneColumn(rows)
    ? [
        {
          index: 0,
          heading: header?.cells[0]?.text ?? 'A',
          field: 'title' as const,
          isUnclear: false,
        },
      ]
    : columnsOf(header, rows, explained, { ...setting, isMixed: false });
  const hasName = columns.some(
    ({ field }) => field === 'title' || field === 'klikCode' || field === 'key',
  );
  if (!hasName && isExplained(columns, explained)) throw new ImportRefused('noTitleColumn');
  if (!hasName || columns.some(({ isUnclear }) => isUnclear)) {
    const asked = hasName
      ? columns
      : columns.map((one) => ({ ...one, isUnclear: one.field === null }));
    return {
      ok: false,
      question: {
        type: 'columns',
        columns: choicesOf(asked, rows, { ...setting, isMixed: false }),
      },
    };
  }
  const found = tasksIn(rows, columns, setting, table.notes);
  if (found.tasks.length === 0 && found.faults.length === 0) throw new ImportRefused('noTasks');
  const told = columns.flatMap(({ heading, field }) =>
    field === 'archived' ? [] : [{ heading, field }],
  );
  return { ok: true, imported: { ...found, columns: told } };
}

function isOneColumn(rows: readonly Row[]): boolean {
  return rows.every(({ cells }) => cells.slice(1).every(({ text }) => text === ''));
}

function explainedBy(columns: ImportOptions['columns'] = {}): Explained {
  return new Map<string, ImportField | null>(
    Object.entries(columns).map(([heading, field]) => [headingKey(heading), field]),
  );
}
