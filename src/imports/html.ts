/** The tables and the text of a piece of HTML, as mail programs write it. */
import { mostColumns, mostRows } from './limits.ts';
import { type Row, type Table, textCell } from './table.ts';

const token = /<!--|<(?<close>\/?)(?<name>[a-z][a-z0-9]*)(?<attributes>[^<>]*)>|<[^<>]*>?|[^<]+/gi;
const unseen = new Set(['style', 'script', 'head', 'title']);
const breaks = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4']);
const named: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    bull: '•',
  },
  ...{
    aelig: 'æ',
    oslash: 'ø',
    aring: 'å',
    AElig: 'Æ',
    Oslash: 'Ø',
    Aring: 'Å',
    eacute: 'é',
    hellip: '…',
  },
};

export interface ReadHtml {
  /** Those that hold no other one, for mail is laid out by tables too. */
  readonly tables: readonly Table[];
  readonly text: string;
}

/** A table that is open. */
interface Open {
  readonly rows: string[][];
  hasInner: boolean;
}

export function readHtml(html: string): ReadHtml {
  const tables: Table[] = [];
  const open: Open[] = [];
  let text = '';
  let hidden: string | null = null;
  for (const { 0: found, groups } of html.matchAll(token)) {
    const name = groups?.name?.toLowerCase();
    const isClosing = groups?.close === '/';
    if (hidden !== null) {
      if (found === hidden || (isClosing && name === hidden)) hidden = null;
      continue;
    }
    if (name === undefined) {
      if (found.startsWith('<')) continue;
      const words = unescaped(found);
      text += words;
      addText(open, words);
      continue;
    }
    if (unseen.has(name) && !isClosing) hidden = name;
    if (breaks.has(name)) {
      text += '\n';
      addText(open, '\n');
    }
    if (name === 'table') {
      if (!isClosing) {
        const outer = open.at(-1);
        if (outer) outer.hasInner = true;
        open.push({ rows: [], hasInner: false });
      } else {
        const table = open.pop();
        if (table && !table.hasInner) tables.push(tableOf(table.rows, tables.length));
      }
    }
    const table = open.at(-1);
    if (table === undefined || isClosing) continue;
    if (name === 'tr' && table.rows.length <= 2 * mostRows) table.rows.push([]);
    if (name === 'td' || name === 'th') table.rows.at(-1)?.push('');
  }
  return { tables, text: text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n') };
}

function addText(open: readonly Open[], words: string): void {
  const row = open.at(-1)?.rows.at(-1);
  if (row === undefined || row.length === 0) return;
  row.push(`${row.pop()}${words}`);
}

function tableOf(rows: readonly (readonly string[])[], index: number): Table {
  return {
    name: String(index + 1),
    rows: rows.map((cells, at): Row => {
      const shown = cells
        .slice(0, mostColumns)
        .map((cell) => textCell(cell.replaceAll(/\s+/g, ' ')));
      return { number: at + 1, cells: shown };
    }),
  };
}

function unescaped(text: string): string {
  return text
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0x10ffff ? '' : String.fromCodePoint(code);
    })
    .replaceAll(/\s+/g, ' ');
}
