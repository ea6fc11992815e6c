/**
 * Who may do what: one row for each thing that can be done, and nobody who is not in it. `by-table.ts`
 * decides by it, and `/fbs rettigheder` tells it. A role stands by its key.
 */

export type NamedCapacity =
  /** Whoever holds the task's role. */
  | 'performer'
  | 'accountable'
  /** Whoever is to do the task in person. */
  | 'named'
  /** Whom the task names, else those after it; nobody their own work. */
  | 'approver'
  /** Whoever stands in today for one of those before it in the row. */
  | 'deputy'
  /** Whoever holds the role that it is about. */
  | 'holder'
  /** Whoever gets the task's messages in any capacity / its work reminders until its deadline. */
  | 'reminded'
  | 'reminded-first'
  /** Whoever is told that the role is vacant. */
  | 'told'
  /** Whoever is suggested for a role, and has not answered. */
  | 'asked'
  /** Whoever a meeting is for, or was asked to it by name. */
  | 'invited'
  /** Whoever gets what is for the projektleder, while there is none or they are away. */
  | 'acting'
  /** Whoever has a part in the rollout / has settings of when they had one. */
  | 'part'
  | 'former'
  /** Whoever looks after it while there is no projektleder. */
  | 'administrator'
  /** Whoever belongs here, while nobody holds a role of the row and there is no administrator. */
  | 'anybody'
  /** Whoever belongs here and is in the channel. */
  | 'member'
  /** Whoever owns the workspace or the team. */
  | 'owner';

export type Capacity = NamedCapacity | (string & {});

/** Roles whose holders give roles to people. */
export const assigners = ['projektleder', 'systemansvarlig', 'klik-administrator'] as const;
const givers = [...assigners, 'administrator', 'anybody'] as const;
const workers = ['performer', 'named', 'accountable', 'projektleder', 'deputy'] as const;

export const rights = {
  assign: givers,
  claim: ['member'],
  /** Of a role that gives roles itself. */
  claimGiver: ['told', ...givers],
  nominate: ['told', ...givers],
  answer: ['asked'],
  leave: ['holder'],
  attend: ['invited', 'deputy'],
  /** For somebody without an account, who cannot. */
  answerFor: ['projektleder', 'acting'],
  perform: workers,
  complete: workers,
  approve: ['approver', 'deputy'],
  reopen: workers,
  dates: [...workers, ...givers],
  handOver: ['holder', ...givers],
  see: ['reminded', ...workers],
  putOff: ['reminded-first'],
  plan: givers,
  missingDates: ['acting', ...givers],
  import: givers,
  settings: givers,
  taskSettings: workers,
  ownSettings: ['part', 'former'],
  lists: ['part', ...givers],
  log: givers,
  export: ['part', 'member'],
  read: ['part', 'asked', 'invited', 'member'],
  /** Of what a channel follows already. */
  setUp: givers,
  link: givers,
  takeOver: ['owner'],
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
