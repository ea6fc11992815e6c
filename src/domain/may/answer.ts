/**
 * The answer to whether somebody may do something. One function decides it for each thing that can
 * be done: buttons ask it whether to appear, forms when they open, use cases again in their
 * transaction.
 */

import type { Task } from '../plan/plan.ts';
import type { Status } from '../rollout/rollout.ts';
import type { AskableRight } from './rights-table.ts';

/**
 * `guest`, or `unknown` to a host that does not answer: what is open to everyone is not open to
 * them.
 */
export type Standing = 'member' | 'guest' | 'unknown';

/** Who wants to, and when. */
export interface Doer {
  /** null: everyone who reads a post; they are offered whatever anybody may do. */
  readonly personId: string | null;
  readonly now: Date;
  /** Left out: a member, or somebody who is known to have a part in the rollout. */
  readonly standing?: Standing;
  /** The host says that they own the workspace or the team; left out: it was not asked. */
  readonly isOwner?: boolean;
}

/** Yes, with what the decision found; or the reasons why not. */
export type May<Found = unknown> = ({ readonly may: true } & Found) | No;

export interface No {
  readonly may: false;
  readonly why: Why;
}

/** `subject`: the key of the task or the role; '': the rollout as a whole. */
export interface Asking {
  readonly right: AskableRight;
  readonly subject: string;
}

/** `code`: a key of the texts that say it. */
export type Why =
  /** Only the holders of these roles. */
  | {
      readonly code: 'notAllowed';
      readonly roles: readonly string[];
      /** What they can ask to be allowed once; absent: nothing. */
      readonly asking?: Asking;
      /** It would change nothing: reading is refused. */
      readonly isReading?: true;
    }
  | {
      readonly code:
        | 'guestMayNot'
        | 'guestReadsNothing'
        | 'whoUnknown'
        | 'notOwner'
        | 'settingsWithoutRole'
        | 'takenAlready'
        | 'tickedAlready'
        | 'attendanceOver'
        | 'attendanceSaid';
    }
  /** The task's status, or what is known of it, leaves nothing to do. */
  | {
      readonly code:
        | 'alreadyThere'
        | 'alreadyOpen'
        | 'reopenFirst'
        | 'ruledOut'
        | 'approveFirst'
        | 'nextIsOpen'
        | 'alreadySeen'
        | 'notPutOff'
        | 'putOffTooFar'
        | 'noRoleToHandOver';
      readonly task: Task;
      readonly status: Status;
    }
  /** `who`: the name of whoever gets them; '': the channel does. */
  | { readonly code: 'notYourReminders'; readonly task: Task; readonly who: string }
  /** `who`: who may approve it instead; '': nobody. */
  | { readonly code: 'ownWork'; readonly task: Task; readonly who: string }
  /** `who`: the names of those who hold it. */
  | { readonly code: 'roleTaken'; readonly role: string; readonly who: string }
  | { readonly code: 'unknownTask'; readonly query: string };

export const yes = { may: true } as const;

export function no(why: Why): No {
  return { may: false, why };
}

export function notAllowed(roles: readonly string[]): No {
  return no({ code: 'notAllowed', roles: [...new Set(roles)] });
}

/** Yes if one of the answers is yes; otherwise all their reasons together. */
export function anyOf(answers: readonly May[]): May {
  if (answers.some(({ may }) => may)) return yes;
  const reasons = answers.flatMap((one) => (one.may ? [] : one.why));
  const other = reasons.find(({ code }) => code !== 'notAllowed');
  const roles = reasons.flatMap((why) => (why.code === 'notAllowed' ? why.roles : []));
  return other === undefined ? notAllowed(roles) : no(other);
}
