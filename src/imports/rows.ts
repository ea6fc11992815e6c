/** Rows as tasks: what each says, what is not understood of it, and what is worth knowing of all. */
import { createHash } from 'node:crypto';
import type {
  FaultCode,
  Imported,
  ImportedTask,
  NoteCode,
  RowFault,
} from '../domain/plan/imported.ts';
import { isMonthFirst } from '../domain/time/day-spellings.ts';
import { splitCode } from './codes.ts';
import type { Column } from './columns.ts';
import { inOneLine, readField } from './fields.ts';
import type { Field } from './headings.ts';
import { longestShown } from './limits.ts';
import type { Setting, Value } from './setting.ts';
import { type Cell, hasText, isBlank, noCell, type Row, type Table } from './table.ts';

type Draft = { -readonly [Name in keyof ImportedTask]: ImportedTask[Name] };

/** @param rows those below the headings */
export function tasksIn(
  rows: readonly Row[],
  columns: readonly Column[],
  setting: Omit<Setting, 'heading' | 'isMixed'>,
  known: Table['notes'] = {},
): Pick<Imported, 'tasks' | 'faults' | 'notes'> {
  const reading = new Reading(known);
  const read = columns.filter(({ field }) => field !== null);
  const settings = new Map(
    read.map(({ index, heading }) => {
      const isMixed =
        !setting.isMonthFirst && rows.some(({ cells }) => isMonthFirst(cells[index]?.text ?? ''));
      return [index, { ...setting, heading, isMixed }] as const;
    }),
  );
  for (const row of rows.filter(hasText)) readRow(row, read, settings, reading);
  return reading.result();
}

function readRow(
  row: Row,
  columns: readonly Column[],
  settings: ReadonlyMap<number, Setting>,
  reading: Reading,
): void {
  const cells = columns.map((column) => ({ ...column, cell: row.cells[column.index] ?? noCell }));
  if (cells.every(({ cell, heading }) => cell.text === heading)) return;
  const isArchived = cells.some(({ field, cell }) => field === 'archived' && isTrue(cell));
  if (row.isSection || isArchived) {
    reading.note(isArchived ? 'archivedRows' : 'sectionRows');
    return;
  }
  const draft: Draft = { ...nothingSaid, row: row.number };
  const faults: RowFault[] = [];
  for (const { index, field, heading, cell } of cells) {
    if (field === null || field === 'archived' || draft[field] !== null) continue;
    const setting = settings.get(index);
    const value = setting && readField(field, cell, setting);
    if (value === undefined) continue;
    if (cell.isFormula) reading.note('formulas');
    if ('fault' in value) faults.push(faultOf(value.fault, row, heading || null, cell, value.near));
    else set(draft, field, value, reading);
  }
  reading.add(withCode(draft), faults, row);
}

/** One is taken for the field that its column has; the readers of fields.ts give what that holds. */
function set(
  draft: Draft,
  field: Exclude<Field, 'archived'>,
  value: Extract<Value, { value: unknown }>,
  reading: Reading,
) {
  Object.assign(draft, { [field]: value.value });
  for (const note of value.notes ?? []) reading.note(note);
}

const nothingSaid: Omit<ImportedTask, 'row'> = {
  title: null,
  klikCode: null,
  key: null,
  kind: null,
  due: null,
  ownDue: null,
  published: null,
  performer: null,
  accountable: null,
  theme: null,
  phase: null,
  status: null,
  description: null,
  link: null,
};

/** A code before the title is KLIK's, as one in a column of its own. */
function withCode(draft: Draft): ImportedTask {
  const split = draft.title === null ? null : splitCode(draft.title);
  const isOwn = split !== null && (draft.klikCode === null || draft.klikCode === split.klikCode);
  const title = split !== null && isOwn ? split.title || null : draft.title;
  const klikCode = draft.klikCode ?? split?.klikCode ?? null;
  return { ...draft, title, klikCode, kind: draft.kind ?? (klikCode === null ? null : 'klik') };
}

function isTrue({ text }: Cell): boolean {
  return /^(?:true|sand|ja|yes|x|1)$/i.test(text);
}

function faultOf(
  why: FaultCode,
  row: Row,
  column: string | null,
  cell: Cell,
  near: readonly string[] = [],
): RowFault {
  const value = inOneLine(cell.text);
  const shown = value.length > longestShown ? `${value.slice(0, longestShown - 1)}…` : value;
  return { row: row.number, column, value: shown, why, near };
}

/** Rows can be long, and there are thousands of them. */
function digestOf(says: unknown): string {
  return createHash('sha256').update(JSON.stringify(says)).digest('base64');
}

/** What is said of a title already, where it may be one. */
const untitled: readonly FaultCode[] = ['titleLong', 'cellError', 'formulaEmpty'];

/** What has been read so far. */
class Reading {
  readonly #tasks: ImportedTask[] = [];
  readonly #faults: RowFault[] = [];
  readonly #notes: Map<NoteCode, number>;
  readonly #codes = new Set<string>();
  readonly #said = new Set<string>();

  constructor(known: NonNullable<Table['notes']>) {
    this.#notes = new Map(Object.entries(known) as [NoteCode, number][]);
  }

  note(code: NoteCode): void {
    this.#notes.set(code, (this.#notes.get(code) ?? 0) + 1);
  }

  add(task: ImportedTask, faults: readonly RowFault[], row: Row): void {
    const { row: _, ...says } = task;
    const isNamed = task.title !== null || task.klikCode !== null || task.key !== null;
    const saysNothing = Object.values(says).every((one) => one === null);
    if (saysNothing && faults.length === 0) return;
    const said = digestOf([says, faults.map(({ column, value }) => [column, value])]);
    if (this.#said.has(said)) {
      this.note('duplicateRows');
      return;
    }
    this.#said.add(said);
    this.#faults.push(...faults);
    if (!isNamed) {
      // Where the title itself is not understood, that is said already.
      if (!faults.some(({ why }) => untitled.includes(why))) {
        this.#faults.push(
          faultOf('noTitle', row, null, row.cells.find((cell) => !isBlank(cell)) ?? noCell),
        );
      }
      return;
    }
    if (task.klikCode !== null && this.#codes.has(task.klikCode)) {
      this.#faults.push(faultOf('codeTwice', row, null, { text: task.klikCode }));
      return;
    }
    if (task.klikCode !== null) this.#codes.add(task.klikCode);
    if (row.isHidden) this.note('hiddenRows');
    this.#tasks.push(task);
  }

  result(): Pick<Imported, 'tasks' | 'faults' | 'notes'> {
    const notes = [...this.#notes].map(([code, count]) => ({ code, count }));
    return { tasks: this.#tasks, faults: this.#faults, notes };
  }
}
