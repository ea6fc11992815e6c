import type { ImportOptions } from '../../../src/imports/read.ts';
import type { WrittenSheet } from '../a-workbook.ts';

/** A file or a paste, and all that is to be read of it on 28 November 2026, as told.ts tells it. */
export interface Case {
  readonly name: string;
  readonly from:
    | { readonly text: string }
    | { readonly sheets: readonly WrittenSheet[] }
    | { readonly bytes: Uint8Array };
  readonly options?: Omit<ImportOptions, 'source'>;
  readonly says: readonly string[];
}
