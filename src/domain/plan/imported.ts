/**
 * What a file or a pasted text says of tasks, before anything is made of it: read by src/imports,
 * and compared with a rollout before somebody decides.
 */
import type { RolloutExport } from '../rollout/export.ts';
import type { Status } from '../rollout/rollout.ts';
import type { When } from '../time/when.ts';
import type { PlanEvent } from './plan.ts';

/** One row that names a task. null: the row does not say, and nothing is changed by it. */
export interface ImportedTask {
  /** As counted where people see it: 1 is the first line or row. */
  readonly row: number;
  readonly title: string | null;
  /** Somebody has said that it is none of those that it is like. */
  readonly isNew?: true;
  /** 'MI 15'. */
  readonly klikCode: string | null;
  /** The bot's own key, as an export of ours has it, or a number: '7', 'L2', 'K1'. */
  readonly key: string | null;
  readonly kind: 'klik' | 'local' | null;
  readonly due: When | null;
  /** The municipality's own deadline, where a column of its own has it. */
  readonly ownDue: When | null;
  readonly published: When | null;
  /** Role keys. */
  readonly performer: string | null;
  readonly accountable: string | null;
  /** Keys of the plan. */
  readonly theme: string | null;
  readonly phase: string | null;
  readonly status: Status | null;
  readonly description: string | null;
  readonly link: string | null;
}

/** A meeting of a plan that another municipality shares: what is left out it does not say. */
export type ImportedEvent = { readonly row: number; readonly key: string | null } & {
  readonly [Field in SaidOfEvent]?: PlanEvent[Field] | undefined;
} & { readonly link?: string | null | undefined };
type SaidOfEvent = 'kind' | 'title' | 'phase' | 'when' | 'form' | 'place' | 'sites' | 'audience';

/** What a column can be taken for. */
export type ImportField = Exclude<keyof ImportedTask, 'row' | 'isNew'>;

/** A cell or a row that says something which is not understood. Nothing is guessed. */
export interface RowFault {
  readonly row: number;
  /** The heading as it stands there, or the column's letter; null: the row as a whole. */
  readonly column: string | null;
  /** As it stands there, shortened. */
  readonly value: string;
  readonly why: FaultCode;
  /** Names of what it may have been meant for: roles, themes, phases. Empty: nothing comes near. */
  readonly near: readonly string[];
}

/** Keys of `texts.imports.faults`. */
export type FaultCode =
  | 'noTitle'
  | 'titleLong'
  | 'dateUnread'
  | 'dateAmbiguous'
  | 'dateMonthFirst'
  | 'dateFar'
  | 'roleUnknown'
  | 'roleAmbiguous'
  | 'themeUnknown'
  | 'phaseUnknown'
  | 'kindUnknown'
  | 'statusUnknown'
  | 'codeTwice'
  | 'cellError'
  | 'formulaEmpty'
  | 'linkUnread';

/** What was read in a way that people should know of. Keys of `texts.imports.notes`. */
export type NoteCode =
  /** Planner's dates have the month first. */
  | 'monthFirst'
  /** Cells whose value a formula gave when the file was last saved. */
  | 'formulas'
  /** Numbers that Excel means days by. */
  | 'serialDates'
  | 'hiddenRows'
  | 'mergedCells'
  /** Rows that are a heading across the columns, and no task. */
  | 'sectionRows'
  /** Rows that are archived or cancelled, and left out. */
  | 'archivedRows'
  /** Days and months without a year, taken for the next ones. */
  | 'yearSupposed'
  /** A date that stands alone at the end of a line, taken for its deadline. */
  | 'dueSupposed'
  /** Rows that say the same as one before, and are left out. */
  | 'duplicateRows'
  /** Done in the tool that wrote the file, which is not yet completed in KLIK. */
  | 'doneElsewhere'
  /** Lines that are a greeting or a sentence, and no task. */
  | 'linesSkipped'
  /** Sheets that hold no tasks, and are not read. */
  | 'otherSheets';

export interface Note {
  readonly code: NoteCode;
  readonly count: number;
}

export interface Imported {
  readonly tasks: readonly ImportedTask[];
  readonly faults: readonly RowFault[];
  readonly notes: readonly Note[];
  /** What each heading was taken for; null: nothing, and it is not read. */
  readonly columns: readonly { readonly heading: string; readonly field: ImportField | null }[];
  readonly events?: readonly ImportedEvent[];
  /** A whole rollout, as our own export tells of it: then there are no rows. */
  readonly state?: RolloutExport;
}
