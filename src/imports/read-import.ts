/**
 * A file or a pasted text as tasks: what kind of file it is is told by what is in it, hardly ever
 * by its name. Nothing is written here, and nothing is guessed: what is not understood is told.
 */
import type { Plan } from '../domain/plan/plan.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { decode } from './decode.ts';
import { mostBytes } from './limits.ts';
import { readOwnFile } from './own-file.ts';
import { joined } from './planner.ts';
import { type Import, type ImportOptions, ImportRefused, type Read } from './read.ts';
import { type Reader, readTables } from './read-tables.ts';
import { readAsMail, readText } from './read-text.ts';
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
    return await readAny(input, { plan, today, options }, true);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const { code, params } = error.refusal;
    const named = 'name' in input ? { ...params, name: input.name } : params;
    return { ok: false, refusal: { code, params: named } };
  }
}

/** @param mayBeMail what came with a mail is no mail again */
async function readAny(input: Import, reader: Reader, mayBeMail: boolean): Promise<Read> {
  const bytes = 'text' in input ? Buffer.from(input.text, 'utf8') : input.bytes;
  if (bytes.length > mostBytes) {
    throw new ImportRefused('overSize', { most: String(mostBytes / 1024 / 1024) });
  }
  const text = 'text' in input ? input.text : textIn(bytes);
  if (text === null) return readTables(joined(await tablesInWorkbook(bytes)), reader);
  const own = readOwnFile(text, reader.plan);
  if (own !== null) return { ok: true, imported: own };
  const mail = mayBeMail
    ? await readAsMail(bytes, text, reader, (attached) => readAny(attached, reader, false))
    : null;
  return mail ?? readText(text, reader);
}

/** null: it is zipped, as spreadsheets are. */
function textIn(bytes: Uint8Array): string | null {
  const begins = (signature: readonly number[]) =>
    signature.every((byte, at) => bytes[at] === byte);
  if (begins(zip)) return null;
  if (begins(compound)) throw new ImportRefused('oldOrProtected');
  const text = begins(pdf) ? null : decode(bytes);
  if (text === null) throw new ImportRefused('notSpreadsheet');
  return text;
}
