/** A text as tasks: rows with something between their cells, or lines. */
import { delimitedTable } from './delimited.ts';
import { mostRows } from './limits.ts';
import { lineColumns, readLines } from './lines.ts';
import { ImportRefused, type Read } from './read.ts';
import { type Reader, readTables } from './read-tables.ts';
import { tasksIn } from './rows.ts';

export async function readText(text: string, reader: Reader): Promise<Read> {
  if (text.trim() === '') throw new ImportRefused('empty');
  const table = delimitedTable(text, reader.today);
  return table === null ? readRunning(text, reader) : readTables([table], reader);
}

/** @throws ImportRefused when no line is a task */
function readRunning(text: string, { plan, today, options }: Reader): Read {
  const { rows, skipped, dueSupposed } = readLines(text, today);
  if (rows.length > mostRows) {
    throw new ImportRefused('tooManyRows', { rows: String(rows.length), most: String(mostRows) });
  }
  const notes = {
    ...(skipped > 0 && { linesSkipped: skipped }),
    ...(dueSupposed > 0 && { dueSupposed }),
  };
  const setting = { plan, today, source: options.source, isMonthFirst: false, isOtherTool: false };
  const found = tasksIn(rows, lineColumns, setting, notes);
  if (found.tasks.length === 0 && found.faults.length === 0) throw new ImportRefused('noTasks');
  return { ok: true, imported: { ...found, columns: [] } };
}
