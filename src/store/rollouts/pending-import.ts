/** What is kept of an import between its steps. Part of store.ts. */
import type { Imported, ImportField } from '../../domain/plan/imported.ts';

export interface PendingImport {
  /** As it came, or what was pasted. */
  readonly file: Uint8Array;
  /** The sheet that was chosen; null: none was asked for. */
  readonly sheet: string | null;
  /** What was read, and what it was shown as; null: something is asked first. */
  readonly shown: { readonly imported: Imported; readonly shownAs: string } | null;
}

/** By heading, as it stands in the file; null: it holds nothing to read. */
export type ExplainedColumns = Readonly<Record<string, ImportField | null>>;
