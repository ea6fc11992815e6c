/**
 * One municipality's run of a plan: the status of each task and the steps that change it.
 * Who holds which role is in roles.ts; what to remind of is in reminders/.
 */

import type { Amendments } from '../plan/amendments.ts';
import type { Plan, Task } from '../plan/plan.ts';
import type { RiskLevel } from '../plan/rules.ts';
import { toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate, type When } from '../time/when.ts';
import type { Allowance } from './allowance.ts';
import { isRuledOut } from './conditions.ts';
import type { ItemStates } from './items.ts';
import type { Nomination } from './nomination.ts';
import type { Policy } from './policy.ts';

/**
 * performed ≠ completed: a performed task still waits to be completed in KLIK, which only people
 * can do there. The words are the bot's own; KLIK documents no other than "fuldført".
 */
export type Status = 'notStarted' | 'inProgress' | 'performed' | 'completed' | 'notRelevant';

/** What somebody does to a task. */
export type Step = 'start' | 'perform' | 'complete' | 'dismiss' | 'reopen';

export interface TaskState {
  readonly status: Status;
  /**
   * The municipality's own deadline, beside KLIK's, and the id of who set it; null: there is none.
   */
  readonly dueOn: LocalDate | null;
  readonly dueBy: string | null;
  /** What the task asked for (a number of places, names per role); null: not given. */
  readonly value: string | null;
  /** The latest note or reason; null: none. */
  readonly note: string | null;
  /** Last change of the status, and the id of the person who made it; null: never touched. */
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
  /** Snoozed until that day by the person with that id, for them alone; null: not snoozed. */
  readonly snoozedUntil: LocalDate | null;
  readonly snoozedBy: string | null;
  /** When somebody said to have seen it, and who; null: nobody did. No status: nothing is begun. */
  readonly seenAt: Date | null;
  readonly seenBy: string | null;
  /** When somebody else than whoever performed it approved it, and who; or sent it back. */
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly sentBackAt: Date | null;
}

export const untouched: TaskState = {
  status: 'notStarted',
  dueOn: null,
  dueBy: null,
  value: null,
  note: null,
  changedAt: null,
  changedBy: null,
  snoozedUntil: null,
  snoozedBy: null,
  seenAt: null,
  seenBy: null,
  approvedAt: null,
  approvedBy: null,
  sentBackAt: null,
};

export interface Person {
  readonly id: string;
  readonly installationId: string;
  /** The host's id of the person: 'U2' in Slack. */
  readonly externalId: string;
  /** The name as the host tells it; until it does, a stand-in. */
  readonly name: string;
  /** false: the host has not told the name yet, and `name` is a stand-in. Left out: it has. */
  readonly isNamed?: boolean;
  readonly language: Language;
  /** Of somebody without an account, who cannot be written to here; absent: they have one. */
  readonly email?: string;
  /** When the host first refused what was meant for them, since it last took something; absent: never. */
  readonly refusedAt?: Date;
}

/** What the bot speaks; Danish is what it begins with. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** A person holds a role from–to, either of which may be ahead; `until` null: no end is known. */
export interface Holding {
  readonly id: string;
  readonly role: string;
  readonly personId: string;
  readonly from: Date;
  readonly until: Date | null;
  /** Ids of who gave the role and who took it back; null: the bot itself, or not known. */
  readonly givenBy: string | null;
  readonly endedBy: string | null;
  /** When that was said, where it was for another time than its own; absent: then and there. */
  readonly givenAt?: Date;
  readonly endedAt?: Date;
  /** Why, in the words of whoever did it; of an end by the bot itself a word of leaving.ts. */
  readonly why?: string;
  readonly endedWhy?: string;
  /** Keys of the role's areas; absent: all of the role. */
  readonly areas?: readonly string[];
  /** Each time that they were made the primary; absent: never. */
  readonly primaryAt?: readonly Date[];
  /** When they were asked whether they still have it, and last gave a sign of life; absent: never. */
  readonly askedAt?: Date;
  readonly aliveAt?: Date;
}

export interface RiskBefore {
  readonly level: RiskLevel | null;
  readonly at: Date;
}

export interface Rollout {
  readonly id: string;
  readonly municipality: string;
  /** As the municipality has amended it. */
  readonly plan: Plan;
  readonly amendments: Amendments;
  /** Language of posts in its channel. */
  readonly language: Language;
  /** Danish clock hour at which reminders go out, 0–23. */
  readonly sendHour: number;
  /** How it wants to be reminded, as far as it differs from the plan. */
  readonly policy: Policy;
  /** When the bot began to follow it. Nothing before is called overdue. */
  readonly startedAt: Date;
  /** Everything due up to this instant is planned already. */
  readonly checkedAt: Date;
  /**
   * When there was to be something next, as it was known at the last look: what should have come
   * before that came to be owed since. null: what was known then is not known now.
   */
  readonly expectedAt: Date | null;
  /** By task key; absent: `untouched`. */
  readonly tasks: Readonly<Record<string, TaskState>>;
  /**
   * By role: the risk of its vacancy on the last morning before `at`, as it was that morning; null:
   * there was none. A change made at `at` has made it another. Absent: none has.
   */
  readonly risksBefore?: Readonly<Record<string, RiskBefore>>;
  readonly items: ItemStates;
  readonly holdings: readonly Holding[];
  /**
   * Who looks after it while there is no projektleder: whoever set it up, or took it over since.
   * null: nobody was named, as for the local chat's example.
   */
  readonly administrator: { readonly personId: string; readonly since: Date } | null;
  /** What was asked to be allowed once; absent: nothing. */
  readonly allowances?: readonly Allowance[];
  /** Who was nominated for a vacant role, in the order in which they were asked; absent: nobody. */
  readonly nominations?: readonly Nomination[];
  /** Everyone who holds or held a role, changed something or looks after it, by id. */
  readonly people: Readonly<Record<string, Person>>;
}

/** Whether it was not ended there and then: an end that is named ahead has its day. */
export function isStillGiven({ until, endedAt }: Holding): boolean {
  return until === null || endedAt !== undefined;
}

/** What has been said of it; and where it does not apply here, that it is not relevant. */
export function stateOf(rollout: Rollout, task: Task): TaskState {
  const state = rollout.tasks[task.key] ?? untouched;
  if (isToDo(state.status)) {
    return isRuledOut(rollout, task) ? { ...state, status: 'notRelevant' } : state;
  }
  // Nobody is asked to approve it any more, and there is no KLIK to wait for.
  const isOver = state.status === 'performed' && task.kind === 'local' && !task.approver;
  return isOver ? { ...state, status: 'completed' } : state;
}

/** The municipality's own deadline; null: it has set none. */
export function ownDueOf(rollout: Rollout, task: Task): LocalDate | null {
  return stateOf(rollout, task).dueOn;
}

/** KLIK's own deadline, which no municipality moves; null where its day is not known. */
export function klikDueOf(task: Task): LocalDate | null {
  return dayOf(task.due);
}

/**
 * The days that the work is to be done by, the earlier first: the municipality's own and KLIK's,
 * neither of which hides the other.
 */
export function duesOf(rollout: Rollout, task: Task): readonly LocalDate[] {
  const own = ownDueOf(rollout, task);
  const inKlik = klikDueOf(task);
  if (own === null) return inKlik === null ? [] : [inKlik];
  // One that is not in KLIK has the municipality's alone; and nothing from before it was followed
  // is called overdue once there is a day to count to.
  const isOnlyOwn = inKlik === null || task.kind === 'local' || inKlik === own;
  if (isOnlyOwn || inKlik < toLocalDate(rollout.startedAt)) return [own];
  return own < inKlik ? [own, inKlik] : [inKlik, own];
}

/**
 * The earlier of its deadlines: what comes before a deadline counts to it. null: no day is known.
 */
export function firstDueOf(rollout: Rollout, task: Task): LocalDate | null {
  return duesOf(rollout, task)[0] ?? null;
}

/** As `firstDueOf`, with the precision that is known. */
export function dueOf(rollout: Rollout, task: Task): When {
  const first = firstDueOf(rollout, task);
  return first === null || first === klikDueOf(task) ? task.due : ownWhen(rollout, first);
}

/** The municipality's own deadline, with where it is from. */
export function ownWhen({ municipality }: Rollout, on: LocalDate): When {
  return { precision: 'day', on, source: { basis: 'local', ref: municipality } };
}

/** Whose deadline a day is, where a task has one of its own besides; `only`: there is no other. */
export type DueName = 'only' | 'own' | 'klik';

export function dueNameOf(rollout: Rollout, task: Task, on: LocalDate | null): DueName {
  const own = ownDueOf(rollout, task);
  if (own === null || on === null || task.kind === 'local') return 'only';
  if (on === klikDueOf(task)) return 'klik';
  return on === own ? 'own' : 'only';
}

/** Whether it is neither completed nor irrelevant: a performed task still waits for KLIK. */
export function isOpen(status: Status): boolean {
  return isToDo(status) || status === 'performed';
}

/** Whether there is work left for the performer. */
export function isToDo(status: Status): boolean {
  return status === 'notStarted' || status === 'inProgress';
}

/**
 * Why a step is not possible. `already`: the task is as far as that, or further; `alreadyOpen`:
 * there is nothing to reopen; `reopenFirst`: the work has ended, and reopening begins it again.
 */
export type Refusal = 'already' | 'alreadyOpen' | 'reopenFirst';

export type StatusChange =
  | { readonly ok: true; readonly status: Status }
  | { readonly ok: false; readonly why: Refusal };

const to = (status: Status): StatusChange => ({ ok: true, status });
const no = (why: Refusal): StatusChange => ({ ok: false, why });

const transitions: Readonly<Record<Status, Readonly<Record<Step, StatusChange>>>> = {
  notStarted: {
    start: to('inProgress'),
    perform: to('performed'),
    complete: to('completed'),
    dismiss: to('notRelevant'),
    reopen: no('alreadyOpen'),
  },
  inProgress: {
    start: no('already'),
    perform: to('performed'),
    complete: to('completed'),
    dismiss: to('notRelevant'),
    reopen: no('alreadyOpen'),
  },
  performed: {
    start: no('reopenFirst'),
    perform: no('already'),
    complete: to('completed'),
    dismiss: no('reopenFirst'),
    reopen: to('inProgress'),
  },
  completed: {
    start: no('reopenFirst'),
    perform: no('already'),
    complete: no('already'),
    dismiss: no('reopenFirst'),
    reopen: to('inProgress'),
  },
  notRelevant: {
    start: no('reopenFirst'),
    perform: no('reopenFirst'),
    complete: no('reopenFirst'),
    dismiss: no('already'),
    reopen: to('notStarted'),
  },
};

/** What a step makes of a task. A local one is not in KLIK: performed, it is completed, unless somebody is to approve it. */
export function statusAfter(task: Task, from: Status, step: Step): StatusChange {
  const change = transitions[from][step];
  const isAlone = task.kind === 'local' && !task.approver;
  const nothingToWaitFor = isAlone && change.ok && change.status === 'performed';
  return nothingToWaitFor ? to('completed') : change;
}
