import type { AskableRight } from '../may/rights-table.ts';

/** Somebody has asked to be allowed something once; `isAllowed` null: nobody has answered. */
export interface Allowance {
  readonly id: string;
  readonly personId: string;
  readonly right: AskableRight;
  readonly subject: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly isAllowed: boolean | null;
  readonly answeredBy: string | null;
  readonly usedAt: Date | null;
}
