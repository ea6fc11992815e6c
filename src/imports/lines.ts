/**
 * Tasks in running lines, as in an e-mail: '(MI 15) Titel – frist 15/12', one to a line. Of a line
 * only its code and what is called a deadline or a role are taken out of the title.
 */

import { parseWhen } from '../domain/time/parse-when.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { splitCode } from './codes.ts';
import type { Column } from './columns.ts';
import { isTitleHeading } from './header.ts';
import type { Field } from './headings.ts';
import { mostRows } from './limits.ts';
import { type Row, textCell } from './table.ts';

const fields = ['title', 'due', 'performer', 'accountable'] as const satisfies readonly Field[];
type LineField = (typeof fields)[number];

/** Faults name no column: in a line there is none. */
export const lineColumns: readonly Column[] = fields.map((field, index) => {
  return { index, heading: '', field, isUnclear: false };
});

const named: readonly (readonly [LineField, RegExp])[] = [
  [
    'due',
    /^(?:(?:klik-?)?frist(?:en)?(?: er)?|deadline|due(?: date)?|forfald|løses|skal være (?:løst|færdig))(?![\p{L}]) *[:=]? *(?=.)/iu,
  ],
  ['due', /^(?=(?:senest|inden|frem til|no later than|by) +\S)/i],
  [
    'performer',
    /^(?:udfører|udføres af|rolle|performer|performed by|role)(?!\p{L}) *[:=]? *(?=.)/iu,
  ],
  ['accountable', /^(?:ansvarlig|ansvar|accountable|responsible)(?!\p{L}) *[:=]? *(?=.)/iu],
];

const listMark = /^(?:[•◦▪·*●○■–—-]|\[[ xX]?\]|☐|☑|\d{1,3}[.)])\s+/;
const apart =
  /\s+[–—-]+\s+|\s*[;|]\s*|\s*,\s+|\s*\((?=[^()]*\)\s*$)|\)\s*$|\s{3,}|(?<!(?:frist|deadline|senest|inden|til|due|by|d\.|den|på|:))\s+(?=\d{1,2}\/\d{1,2}(?:[-/. ]\d{2,4})?\.?$)/;
const nameInside =
  /(?<=[\p{L}\d)])\s+(?=(?:(?:klik-?)?frist|deadline|senest|due)(?:en)?(?: er)?\b[ :]*(?:d\.|den |senest |inden )?[ \d])/iu;

/** A greeting, a signature, a sentence, or what a mail program writes above a mail. */
const prose =
  /^(?:kære|hej|hello|hi|dear|god(?:morgen|dag)|mvh|(?:med )?venlig|(?:de )?bedste hilsner|hilsen|vh|best|kind|regards|tak|thanks|fra|from|sendt|sent|til|to|cc|emne|subject|dato|date|tlf|telefon|mobil|>)\b.*|.*[.!?:]$|^https?:\/\/\S+$|^\S+@\S+\.\S+$|^[-_=*–— ]+$/iu;
const signature =
  /^(?:mvh|(?:med )?venlig|(?:de )?bedste hilsner|hilsen|vh|best regards|kind regards|regards|--)\b/iu;

export interface ReadLines {
  readonly rows: readonly Row[];
  readonly skipped: number;
  /** How many have a date that no word calls a deadline. */
  readonly dueSupposed: number;
  /** Whether some line has a code, a deadline or a mark before it: then the text is a list. */
  readonly isList: boolean;
}

export function readLines(text: string, today: LocalDate): ReadLines {
  const rows: Row[] = [];
  let skipped = 0;
  let dueSupposed = 0;
  let isList = false;
  let isSigned = false;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const written = textCell(line).text;
    if (rows.length > mostRows || skipped > mostRows) break;
    if (written === '' || (rows.length === 0 && isTitleHeading(written))) continue;
    const read = readLine(written, today);
    isSigned ||= signature.test(written);
    if (isSigned || (!read.isMarked && prose.test(written))) {
      skipped += 1;
      continue;
    }
    isList ||= read.isMarked;
    if (read.isSupposed) dueSupposed += 1;
    rows.push({
      number: index + 1,
      cells: fields.map((field) => textCell(read.parts.get(field) ?? '')),
    });
  }
  return { rows, skipped, dueSupposed, isList };
}

function readLine(line: string, today: LocalDate) {
  const unmarked = line.replace(listMark, '');
  const code = splitCode(unmarked);
  const prefix = code === null ? '' : `(${code.klikCode}) `;
  const rest = code?.title ?? unmarked;
  const pieces = rest
    .replace(nameInside, ' – ')
    .split(apart)
    .filter((piece) => piece.trim() !== '');
  const parts = new Map<LineField, string>();
  let isSupposed = false;
  // From the end on, until something is part of the title.
  while (pieces.length > 1) {
    const piece = (pieces.at(-1) ?? '').trim();
    const [field, pattern] = named.find(([, one]) => one.test(piece)) ?? [];
    const isDate = field === undefined && !parts.has('due') && isFullDate(piece, today);
    if (field === undefined && !isDate) break;
    parts.set(field ?? 'due', pattern === undefined ? piece : piece.replace(pattern, ''));
    isSupposed ||= isDate;
    pieces.pop();
  }
  const isMarked = code !== null || parts.size > 0 || unmarked !== line;
  // What was not taken out stands as it was written.
  const kept = parts.size === 0 ? rest : rest.slice(0, endOf(pieces, rest)).trim();
  parts.set('title', prefix + kept);
  return { parts, isMarked, isSupposed };
}

function endOf(pieces: readonly string[], whole: string): number {
  let end = 0;
  for (const piece of pieces) end = whole.indexOf(piece, end) + piece.length;
  return end;
}

/** With its numbers: a month alone may be part of a title. */
function isFullDate(piece: string, today: LocalDate): boolean {
  const read = parseWhen(piece, today);
  return /^\D{0,25}\d{1,4}\D/.test(piece) && !('fault' in read) && read.when.precision === 'day';
}
