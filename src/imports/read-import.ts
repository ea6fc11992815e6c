/**
 * A file or a pasted text as tasks: what kind of file it is is told by what is in it, hardly ever
 * by its name. Nothing is written here, and nothing is guessed: what is not understood is told.
 */
import type { Plan } from '../domain/plan/plan.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { decode } from './decode.ts';
import { mostBytes } from './limits.ts';
import { type Import, type ImportOptions, ImportRefused, type Read } from './read.ts';
import { type Reader, readTables } from './read-tables.ts';
import { readText } from './read-text.ts';
import { tablesInWorkbook } from './workbook.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];
/** Excel's before 2007, and every Office file with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

export async function readImport(
  input: Import,
  plan: Plan,
  today: LocalDate,
  options: ImportOptions,
): Promise<Read> {
  try {
    return await readAny(input, { plan, today, options });
  } catch (error) {
    if (error instanceof ImportRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function readAny(input: Import, reader: Reader): Promise<Read> {
  const size = 'text' in input ? input.text.length : input.bytes.length;
  if (size > mostBytes) {
    throw new ImportRefused('overSize', { most: String(mostBytes / 1024 / 1024) });
  }
  if ('text' in input) return readText(input.text, reader);
  const { bytes } = input;
  const begins = (signature: readonly number[]) =>
    signature.every((byte, at) => bytes[at] === byte);
  if (begins(compound)) throw new ImportRefused('oldOrProtected');
  if (begins(pdf)) throw new ImportRefused('notSpreadsheet');
  if (begins(zip)) return readTables(await tablesInWorkbook(bytes), reader);
  const text = decode(bytes);
  if (text === null) throw new ImportRefused('notSpreadsheet');
  return readText(text, reader);
}
