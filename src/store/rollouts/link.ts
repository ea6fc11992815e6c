/** One person's accounts, and the one-time codes that join them. Part of store.ts. */
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import type { Change, ChangedBy } from './change.ts';

/** What a one-time code is for, who asked for it, and where. */
export interface LinkCode {
  readonly personId: string;
  readonly installationId: string;
  /** What a channel is to be bound to; null: it is for the person's accounts. */
  readonly rolloutId: string | null;
}

/** Codes are valid 15 minutes. */
export interface Links {
  /**
   * A new code of 8 characters, in place of the person's earlier one of the same kind.
   * `rolloutId` null: it is for the person's accounts.
   */
  issue(of: LinkCode & { readonly now: Date }): Promise<string>;
  /**
   * What the code is for. `unknown`: wrong, used or too old; it counts. `barred`: the person has
   * typed five of those within 15 minutes, and this one is not read.
   */
  read(code: string, personId: string, now: Date): Promise<LinkCode | 'unknown' | 'barred'>;
  /** Uses it up. @returns false when it has been used, or is too old */
  take(code: string, now: Date): Promise<boolean>;
  /** All accounts of the person, itself among them, as each host knows them. */
  accountsOf(personId: string): Promise<readonly Person[]>;
  /**
   * Whether one of the two has a part in a rollout that is not where both of them have accounts: the
   * other's accounts there would come to share it.
   */
  areApart(one: string, other: string): Promise<boolean>;
  /**
   * Makes `from`'s accounts `to`'s: open roles move, with the changes that `changesOf` makes of
   * each rollout that has to do with either, together or not at all.
   * @returns false when one of them has been linked to somebody meanwhile
   */
  link(
    of: { readonly from: string; readonly to: string },
    by: ChangedBy,
    changesOf: (rollout: Rollout) => readonly Change[],
  ): Promise<boolean>;
  /** These accounts are people of their own again; `change` is written into the person's rollouts. */
  unlink(
    accountIds: readonly string[],
    personId: string,
    by: ChangedBy,
    change: Change,
  ): Promise<void>;
}
