/** What cells are read by, and what comes of reading one. */
import type { FaultCode, NoteCode } from '../domain/plan/imported.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { LocalDate, Source } from '../domain/time/when.ts';

/** What a cell is read by, besides itself. */
export interface Setting {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly source: Source;
  readonly heading: string;
  /** Planner's dates, whatever the language. */
  readonly isMonthFirst: boolean;
  /** Some date of the column is one only with the month first: the others are not to be trusted. */
  readonly isMixed: boolean;
  /** Of a tool that knows nothing of KLIK. */
  readonly isOtherTool: boolean;
}

export type Value =
  | { readonly value: unknown; readonly notes?: readonly NoteCode[] }
  | { readonly fault: FaultCode; readonly near?: readonly string[] };
