/** The events and to-dos of a calendar, .ics: each is a task that is due when it says. */
import { toLocalDate } from '../domain/time/calendar.ts';
import { parseMoment } from '../domain/time/moment.ts';
import type { LocalDate } from '../domain/time/when.ts';
import type { Column } from './columns.ts';
import type { Field } from './headings.ts';
import { longestCell } from './limits.ts';
import { type Cell, noCell, type Row, type Table, textCell } from './table.ts';

const fields = [
  'title',
  'due',
  'description',
  'link',
  'status',
  'archived',
] as const satisfies readonly Field[];

/** Faults name the property where a table has its heading. */
const headings = ['SUMMARY', 'DUE', 'DESCRIPTION', 'URL', 'STATUS', 'STATUS'];
export const calendarColumns: readonly Column[] = fields.map((field, index) => {
  return { index, heading: headings[index] ?? '', field, isUnclear: false };
});

/** With its parameters; what is longer is cut. */
const longestLine = 2 * longestCell;

interface Property {
  readonly name: string;
  readonly isText: boolean;
  readonly value: string;
}

/** One row for each event and to-do, counted from 1. */
export function calendarTable(text: string): Table {
  const rows: Row[] = [];
  let open: Map<string, Property> | null = null;
  let depth = 0;
  for (const line of unfolded(text)) {
    const property = propertyIn(line);
    if (property === null) continue;
    const { name, value } = property;
    const isEntry = /^(?:VEVENT|VTODO)$/i.test(value);
    if (name === 'BEGIN' && isEntry) open = new Map();
    else if (name === 'BEGIN') depth += open === null ? 0 : 1;
    else if (name === 'END' && isEntry && open !== null) {
      rows.push(rowOf(open, rows.length + 1));
      open = null;
      depth = 0;
    } else if (name === 'END') depth -= open === null ? 0 : 1;
    // An alarm within an event has a description of its own.
    else if (open !== null && depth === 0 && !open.has(name)) open.set(name, property);
  }
  return { name: '', rows };
}

/** Long lines go on in the next one, after a space or a tab. */
function unfolded(text: string): string[] {
  return text.replaceAll(/\r?\n[ \t]/g, '').split(/\r\n?|\n/);
}

/** 'DTSTART;VALUE=DATE:20261215' */
function propertyIn(whole: string): Property | null {
  const line = whole.slice(0, longestLine);
  const [, name, , value] =
    /^([A-Za-z-]+)((?:;[^":;]*(?:"[^"]*"[^":;]*)*)*):(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) return null;
  return { name: name.toUpperCase(), isText: !/^(?:DTSTART|DUE|URL)$/i.test(name), value };
}

function rowOf(entry: ReadonlyMap<string, Property>, number: number): Row {
  const textOf = (name: string) => {
    const { value = '', isText = false } = entry.get(name) ?? {};
    return textCell(isText ? unescaped(value) : value);
  };
  const status = textOf('STATUS');
  const isCancelled = /^cancelled$/i.test(status.text);
  const due = entry.get('DUE') ?? entry.get('DTSTART');
  return {
    number,
    cells: [
      textOf('SUMMARY'),
      due === undefined ? noCell : dayCell(due.value),
      textOf('DESCRIPTION'),
      textOf('URL'),
      // Of an event it says whether it is held, not whether it is done.
      /^(?:confirmed|tentative|cancelled)$/i.test(status.text) ? noCell : status,
      textCell(isCancelled ? 'true' : ''),
    ],
  };
}

/** '20261215', or '20261215T100000' in any place's time, or with 'Z'. */
function dayCell(value: string): Cell {
  const [, year, month, day, hour, minute, zone] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value) ?? [];
  if (year === undefined) return textCell(value);
  const on: LocalDate = `${year}-${month}-${day}`;
  const at = zone === undefined ? null : parseMoment(`${on}T${hour}:${minute}Z`);
  return textCell(at === null ? on : toLocalDate(at));
}

function unescaped(value: string): string {
  return value.replaceAll(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
