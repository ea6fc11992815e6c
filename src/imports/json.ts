/**
 * Tables in JSON: an array of objects, or an object that holds some, whose names are the headings.
 * An export of the bot's own is told apart before: own-file.ts.
 */
import { mostRows } from './limits.ts';
import { ImportRefused } from './read.ts';
import { type Cell, noCell, type Row, type Table, textCell } from './table.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** null: it is no JSON. */
export function tablesInJson(text: string): Table[] | null {
  const value = parsed(text);
  if (value === undefined) return null;
  const lists = Array.isArray(value)
    ? [['', value] as const]
    : Object.entries(isObject(value) ? value : {}).filter(([, one]) => Array.isArray(one));
  return lists.flatMap(
    ([name, list]) => tableOf(name, (list as readonly Json[]).filter(isObject)) ?? [],
  );
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tableOf(
  name: string,
  entries: readonly { readonly [name: string]: Json }[],
): Table | null {
  if (entries.length === 0) return null;
  if (entries.length > mostRows) {
    throw new ImportRefused('tooManyRows', {
      rows: String(entries.length),
      most: String(mostRows),
    });
  }
  const headings = [...new Set(entries.slice(0, 50).flatMap((one) => Object.keys(one)))].slice(
    0,
    100,
  );
  const rows = entries.map((entry, index): Row => {
    // People count the entries, not the row of headings that there is none of.
    return { number: index + 1, cells: headings.map((heading) => cellOf(entry[heading])) };
  });
  const shown = headings.map((heading) =>
    textCell(heading.replaceAll(/(?<=[a-zæøå])(?=[A-ZÆØÅ])/g, ' ')),
  );
  return { name, rows: [{ number: 0, cells: shown }, ...rows] };
}

function cellOf(value: Json | undefined): Cell {
  if (value === null || value === undefined || typeof value === 'object') return noCell;
  return typeof value === 'number'
    ? { text: String(value), number: value }
    : textCell(String(value));
}
