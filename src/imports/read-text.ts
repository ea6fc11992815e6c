/** A text as tasks: a calendar, JSON, an e-mail, a page, rows with something between their cells, or lines. */
import { calendarColumns, calendarTable } from './calendar-file.ts';
import type { Column } from './columns.ts';
import { delimitedTable } from './delimited.ts';
import { headerIn } from './header.ts';
import { readHtml } from './html.ts';
import { tablesInJson } from './json.ts';
import { mostRows } from './limits.ts';
import { lineColumns, readLines } from './lines.ts';
import { isMail, readMail } from './mail.ts';
import { type Import, ImportRefused, type Read } from './read.ts';
import { type Reader, readTables } from './read-tables.ts';
import { tasksIn } from './rows.ts';
import type { Table } from './table.ts';

/** @throws ImportRefused when there is nothing to read, or too much */
export async function readText(text: string, reader: Reader): Promise<Read> {
  const start = text.trimStart().slice(0, 200);
  if (start === '') throw new ImportRefused('empty');
  if (/^BEGIN:VCALENDAR/i.test(start))
    return readFixed(calendarTable(text), calendarColumns, reader);
  const listed = /^[[{]/.test(start) ? tablesInJson(text) : null;
  if (listed !== null) return readTables(listed, reader);
  if (/^<(?:!doctype html|html|head|body|meta|table|div|\?xml)/i.test(start))
    return readPage(text, reader);
  const table = delimitedTable(text, reader.today);
  return table === null ? readRunning(text, reader) : readTables([table], reader);
}

/**
 * The spreadsheet that came with a mail, else the table in it, else its text. null: it is no mail.
 * @param readAttached reads a file as it reads the mail
 */
export async function readAsMail(
  bytes: Uint8Array,
  text: string,
  reader: Reader,
  readAttached: (file: Extract<Import, { name: string }>) => Promise<Read>,
): Promise<Read | null> {
  if (!isMail(text)) return null;
  const mail = await readMail(bytes);
  const tables = withHeadings(mail.tables, reader);
  if (tables.length > 0) return readTables(tables, reader);
  const [attached] = mail.attached;
  return attached ? readAttached(attached) : readRunning(mail.text, reader, true);
}

/** Many programs save tables as HTML and call them spreadsheets. */
function readPage(html: string, reader: Reader): Promise<Read> | Read {
  const page = readHtml(html);
  const tables = withHeadings(page.tables, reader);
  return tables.length > 0 ? readTables(tables, reader) : readRunning(page.text, reader, true);
}

function withHeadings(tables: readonly Table[], { today, options }: Reader): readonly Table[] {
  const explained = Object.keys(options.columns ?? {});
  return tables.filter(({ rows }) => headerIn(rows, explained, today) !== null);
}

/** @param isLetter where no line has a code, a deadline or a mark, none is a task */
function readRunning(text: string, reader: Reader, isLetter = false): Read {
  const { rows, skipped, dueSupposed, isList } = readLines(text, reader.today);
  if (isLetter && !isList) throw new ImportRefused('noTasks');
  const notes = {
    ...(skipped > 0 && { linesSkipped: skipped }),
    ...(dueSupposed > 0 && { dueSupposed }),
  };
  return readFixed({ name: '', rows, notes }, lineColumns, reader, []);
}

function readFixed(
  { rows, notes }: Table,
  columns: readonly Column[],
  { plan, today, options }: Reader,
  told: readonly Column[] = columns,
): Read {
  if (rows.length > mostRows) {
    throw new ImportRefused('tooManyRows', { rows: String(rows.length), most: String(mostRows) });
  }
  const isOtherTool = told.length > 0;
  const setting = { plan, today, source: options.source, isMonthFirst: false, isOtherTool };
  const found = tasksIn(rows, columns, setting, notes);
  if (found.tasks.length === 0 && found.faults.length === 0) throw new ImportRefused('noTasks');
  const read = told.flatMap(({ heading, field }) =>
    field === 'archived' ? [] : [{ heading, field }],
  );
  return { ok: true, imported: { ...found, columns: read } };
}
