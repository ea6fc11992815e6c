/**
 * Who may do what: one row for each thing that can be done, and nobody who is not in it. A role by
 * its key; `performer` and `accountable` are those of the task; `part` is whoever has a part in the
 * rollout, `reader` also who reads its channel. Where there is no projektleder, the administrator
 * may what `assign` lets its roles.
 */

export type Capacity = 'performer' | 'accountable' | 'approver' | 'part' | 'reader' | (string & {});

const assigners = ['projektleder', 'systemansvarlig', 'klik-administrator'] as const;
const workers = ['performer', 'accountable', 'projektleder'] as const;

export const rights = {
  assign: assigners,
  perform: workers,
  complete: workers,
  /** Whom the task names, else the projektleder; nobody their own work. */
  approve: ['approver'],
  reopen: workers,
  dates: [...workers, ...assigners],
  plan: assigners,
  import: assigners,
  settings: assigners,
  lists: ['part', ...assigners],
  log: assigners,
  export: ['reader'],
  read: ['reader'],
} as const satisfies Record<string, readonly Capacity[]>;

export type Right = keyof typeof rights;

/** What may be allowed once to somebody who asks, and the audit's verbs that make use of it. */
export const askable = {
  assign: /^role\./,
  perform: /^task\.(?:start|perform|dismiss|settle)$/,
  complete: /^task\.(?:complete|settle)$/,
  reopen: /^task\.(?:reopen|settle)$/,
  dates: /^(?:task\.dues?|plan\.(?:due|waits))$/,
  plan: /^(?:plan|event)\./,
  settings: /^policy\./,
} as const satisfies Partial<Record<Right, RegExp>>;

export type AskableRight = keyof typeof askable;
export const askableRights = Object.keys(askable) as readonly AskableRight[];
