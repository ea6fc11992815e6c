/** A change of a rollout, who made it, and what the audit keeps of it. Part of store.ts. */

import type { Amendments } from '../../domain/plan/amendments.ts';
import type { Allowance } from '../../domain/rollout/allowance.ts';
import type { ItemStates } from '../../domain/rollout/items.ts';
import type { Nomination } from '../../domain/rollout/nomination.ts';
import type { Policy } from '../../domain/rollout/policy.ts';
import type {
  Holding,
  Language,
  Person,
  Rollout,
  TaskState,
} from '../../domain/rollout/rollout.ts';
import type { PlatformName } from '../chats/installation.ts';

export interface ChangedBy {
  /** null: the bot itself. */
  readonly personId: string | null;
  /** Which of the person's accounts acts, when it is another than the one that stands for them. */
  readonly accountId?: string | null;
  readonly platform: PlatformName | 'system';
  readonly now: Date;
}

/** The rollout after a change, and the id of the audit entry that tells of it. */
export interface Changed {
  readonly rollout: Rollout;
  readonly entry: string;
}

/** What one verb changes. Only the parts that are present are written. */
export interface Change {
  /** 'task.perform', 'role.set', 'rollout.setup', 'undo' … */
  readonly verb: string;
  /** Task key, role key, or null when it concerns the rollout as a whole. */
  readonly subject: string | null;
  /** The state before and after, as it is written into the audit and used by undo. */
  readonly before: AuditState;
  readonly after: AuditState;
  /** The audit entry that this change takes back. */
  readonly undoes?: string;
}

/**
 * A piece of state: exactly what `change` writes. `channel`: the conversation
 * that is bound to the rollout in its installation. `account`: all accounts of one person;
 * links.link and links.unlink write that one.
 */
export interface AuditState {
  readonly task?: TaskState;
  /** By key, those that one change changes together. */
  readonly tasks?: Readonly<Record<string, TaskState>>;
  readonly policy?: Policy;
  readonly amendments?: Amendments;
  /** By `itemName`, those that change. */
  readonly items?: ItemStates;
  readonly holders?: Holders;
  /** By role, those that one change fills together. */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  /** Of those, told more exactly, as in `holders`. */
  readonly terms?: Readonly<Record<string, readonly Term[]>>;
  readonly settings?: {
    readonly municipality: string;
    readonly language: Language;
    readonly sendHour: number;
  };
  readonly channel?: { readonly installationId: string; readonly conversationId: string | null };
  /** Who looks after the rollout; `personId` null: nobody. */
  readonly administrator?: { readonly personId: string | null; readonly since: Date };
  /** Something asked for, or the answer to it. */
  readonly allowance?: Allowance;
  /** Somebody nominated for a role, or what came of it. */
  readonly nomination?: Nomination;
  /** By holding, when they last gave a sign of life, where that is all that was said; null: never. */
  readonly alive?: Readonly<Record<string, string | null>>;
  readonly account?: { readonly personIds: readonly string[] };
}

/**
 * Who holds the role at the time: those who are not in it any more are ended, those who come are
 * begun. `terms`, where it is told more exactly: all that is not over before the change, and what
 * became of it.
 */
export interface Holders {
  readonly role: string;
  readonly personIds: readonly string[];
  readonly terms?: readonly Term[];
}

/** `id` null: it is new. A sign of life is no part of it: no change of a role takes one back. */
export type Term = Omit<Holding, 'id' | 'role' | 'askedAt' | 'aliveAt'> & {
  readonly id: string | null;
};

/**
 * How often what has that key was changed, and when last; null: never. What was changed together with
 * much else, as by an import, counts for everything.
 */
export type Changes = (subject: string) => { readonly count: number; readonly at: Date | null };

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  /** null: the bot itself. */
  readonly by: Person | null;
  /** Which of the person's accounts acted; null: the one that stands for them. */
  readonly accountId: string | null;
  readonly platform: ChangedBy['platform'];
  readonly verb: string;
  readonly subject: string | null;
  readonly before: AuditState;
  readonly after: AuditState;
}
