/** Which column holds what: by its heading, by what was explained before, and by what stands in it. */
import type { ImportField } from '../domain/plan/imported.ts';
import { codeIn } from './codes.ts';
import { readField } from './fields.ts';
import type { Field } from './headings.ts';
import {
  doubtfulFields,
  headingKey,
  isKnownHeading,
  possibleFields,
  sureField,
} from './known-headings.ts';
import type { ColumnChoice } from './read.ts';
import type { Setting } from './setting.ts';
import { type Cell, columnLetter, hasText, isBlank, noCell, type Row } from './table.ts';

export interface Column {
  readonly index: number;
  /** As it stands there; the column's letter where there are no headings. */
  readonly heading: string;
  readonly field: Field | null;
  readonly isUnclear: boolean;
}

/** What a heading was said to mean, by that heading as `headingKey` has it. */
export type Explained = ReadonlyMap<string, ImportField | null>;

/** So many different cells tell what a column holds. */
const mostLookedAt = 40;

/** Two columns of these are asked about; of other fields the first one counts. */
const askedOnce: ReadonlySet<Field> = new Set([
  'title',
  'due',
  'ownDue',
  'performer',
  'accountable',
  'status',
]);

/** Worth a question where a column of another name holds them. */
const askedAbout = ['due', 'performer', 'status'] as const;

export function columnsOf(
  header: Row | null,
  rows: readonly Row[],
  explained: Explained,
  setting: Omit<Setting, 'heading'>,
): Column[] {
  const width = Math.max(
    0,
    ...[...(header ? [header] : []), ...rows].map(({ cells }) => cells.length),
  );
  const columns = Array.from({ length: width }, (_, index): Column => {
    const written = header?.cells[index]?.text ?? '';
    const heading = header === null || written === '' ? columnLetter(index) : written;
    const key = headingKey(heading);
    const field = explained.get(key) ?? (explained.has(key) ? null : sureField(written));
    return { index, heading, field, isUnclear: false };
  }).filter(({ index, field }) => field !== null || isFilled(index, rows));
  const isSettled = ({ heading, field }: Column) =>
    field !== null || explained.has(headingKey(heading));
  if (header === null) {
    const isUnclear = !isExplained(columns, explained);
    return columns.map((one) => ({ ...one, isUnclear }));
  }
  const look = { rows, setting };
  const likely: Column[] = [];
  for (const one of columns) {
    likely.push(isSettled(one) ? one : withLikelyField(one, columns, likely, look));
  }
  return likely.map((one) => ({
    ...one,
    isUnclear: !explained.has(headingKey(one.heading)) && isUnclear(one, likely, look),
  }));
}

/** Whether it was said of any of them what it means. */
export function isExplained(columns: readonly Column[], explained: Explained): boolean {
  return columns.some(({ heading }) => explained.has(headingKey(heading)));
}

/** What is asked, each with what it seems to be, and what is taken for clear beside it. */
export function choicesOf(
  columns: readonly Column[],
  rows: readonly Row[],
  setting: Omit<Setting, 'heading'>,
): ColumnChoice[] {
  const taken = new Set(columns.filter(({ isUnclear }) => !isUnclear).map(({ field }) => field));
  return columns.map((column) => {
    const { index, heading, field, isUnclear } = column;
    const seems = (one: ImportField) =>
      !taken.has(one) && shareReadAs(one, column, { rows, setting }) > leastShare(one);
    const likely = isUnclear ? (field ?? likeliest.find(seems) ?? null) : field;
    taken.add(likely);
    const samples = samplesOf(index, rows).slice(0, 3);
    return {
      heading,
      samples: samples.map(({ text }) => text.slice(0, longestSample)),
      field: likely === 'archived' ? null : likely,
      isUnclear,
    };
  });
}

const longestSample = 60;

/** In the order of what can hardly be something else. */
const likeliest = [
  'klikCode',
  'due',
  'performer',
  'theme',
  'phase',
  'status',
  'link',
  'title',
] as const;

interface Look {
  readonly rows: readonly Row[];
  readonly setting: Omit<Setting, 'heading'>;
}

function withLikelyField(
  one: Column,
  all: readonly Column[],
  done: readonly Column[],
  look: Look,
): Column {
  const taken = new Set([...all, ...done].map(({ field }) => field));
  const scored = possibleFields(one.heading)
    .filter((field) => !taken.has(field))
    .map((field) => ({ field, share: shareReadAs(field, one, look) }))
    .filter(({ field, share }) => share > leastShare(field));
  const best = Math.max(...scored.map(({ share }) => share));
  return { ...one, field: scored.find(({ share }) => share === best)?.field ?? null };
}

/** One cell that names a role says what the column is; of dates and titles it takes most of them. */
function leastShare(field: Field): number {
  return ['theme', 'phase', 'performer', 'status'].includes(field) ? 0 : 0.5;
}

function isUnclear(one: Column, all: readonly Column[], look: Look): boolean {
  const { field, heading } = one;
  const taken = new Set(all.map((column) => column.field));
  if (field !== null) {
    const rivals = all.filter((other) => other.field === field && isFilled(other.index, look.rows));
    return (
      askedOnce.has(field) && new Set(rivals.map((other) => headingKey(other.heading))).size > 1
    );
  }
  if (doubtfulFields(heading).length > 0) return !taken.has('due');
  if (isKnownHeading(heading)) return false;
  return askedAbout.some((asked) => !taken.has(asked) && shareReadAs(asked, one, look) > 0.5);
}

function isFilled(index: number, rows: readonly Row[]): boolean {
  return rows.some(({ cells }) => !isBlank(cells[index] ?? noCell));
}

/** How many of its cells can be read as that, 0 to 1. */
function shareReadAs(field: Field, { index, heading }: Column, { rows, setting }: Look): number {
  const cells = samplesOf(index, rows);
  if (cells.length === 0 || field === 'archived') return 0;
  if (field === 'key' && isCount(index, rows)) return 0;
  const fits = cells.filter((cell) => {
    if (field === 'title') return /\p{L}{2}/u.test(cell.text) && cell.text.length > 4;
    if (field === 'klikCode') return codeIn(cell.text) !== null;
    if (field === 'due' && cell.day === undefined && !/\p{L}|\d\D\d/u.test(cell.text)) return false;
    const read = readField(field, cell, { ...setting, heading });
    return read !== undefined && 'value' in read;
  });
  return fits.length / cells.length;
}

/** 1, 2, 3 …: people number their rows, which says nothing of whose number it is. */
function isCount(index: number, rows: readonly Row[]): boolean {
  const numbers = rows
    .filter(hasText)
    .map(({ cells }) => Number.parseInt(cells[index]?.text ?? '', 10));
  return numbers.length > 2 && numbers.every((number, at) => number === at + 1);
}

function samplesOf(index: number, rows: readonly Row[]): Cell[] {
  const samples = new Map<string, Cell>();
  for (const { cells } of rows) {
    const cell = cells[index] ?? noCell;
    if (!isBlank(cell) && !cell.fault) samples.set(cell.text, cell);
    if (samples.size === mostLookedAt) break;
  }
  return [...samples.values()];
}
