/** What comes of reading a file or a text: tasks, a question, or a refusal with its reason. */
import type { Imported, ImportField } from '../domain/plan/imported.ts';
import type { Source } from '../domain/time/when.ts';

/** A file as it came, or what was pasted. */
export type Import =
  | { readonly bytes: Uint8Array; readonly name: string }
  | { readonly text: string };

export interface ImportOptions {
  /** Who says the dates: kept with each of them. */
  readonly source: Source;
  /** The sheet that was chosen, where it was asked. */
  readonly sheet?: string;
  /**
   * What headings were said to mean, now or for an earlier import; null: nothing. Where there are
   * none it is by the column's letter, which is of this file alone and not to be kept.
   */
  readonly columns?: Readonly<Record<string, ImportField | null>>;
}

export type Read =
  | { readonly ok: true; readonly imported: Imported }
  | { readonly ok: false; readonly question: Question }
  | { readonly ok: false; readonly refusal: Refusal };

export type Question =
  | { readonly type: 'sheets'; readonly sheets: readonly SheetChoice[] }
  | { readonly type: 'columns'; readonly columns: readonly ColumnChoice[] };

export interface SheetChoice {
  readonly name: string;
  /** Rows that hold something. */
  readonly rows: number;
}

export interface ColumnChoice {
  /** As it stands there, or the column's letter where there are no headings. */
  readonly heading: string;
  /** A few of its cells. */
  readonly samples: readonly string[];
  /** What it is taken for, or where it is unclear what it seems to be; null: nothing. */
  readonly field: ImportField | null;
  /** Whether it is asked about, and nothing is read before the answer. */
  readonly isUnclear: boolean;
}

/** Keys of `texts.imports.refusals`. `params.name`: the file's, where it is one. */
export type RefusalCode =
  | 'notSpreadsheet'
  | 'oldOrProtected'
  | 'protected'
  | 'damaged'
  | 'unpacksTooLarge'
  | 'overSize'
  | 'tooManyRows'
  | 'tooManyCells'
  | 'empty'
  | 'noTasks'
  | 'noTitleColumn'
  /** One of our own, of another version, of another plan, changed by hand, or of another plan's keys. */
  | 'ownVersion'
  | 'ownOtherPlan'
  | 'ownDamaged'
  | 'ownUnfit';

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string>>;
}

/** Carries a refusal out of the depths of a file; `readImport` catches it. */
export class ImportRefused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, params: Refusal['params'] = {}) {
    super(code);
    this.refusal = { code, params };
  }
}
