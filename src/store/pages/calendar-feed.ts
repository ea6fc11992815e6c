/** Secret addresses that calendars subscribe to. Part of store.ts. */

/** Whose calendar it is, and what of the rollout is in it. */
export interface CalendarFeed {
  readonly personId: string;
  readonly rolloutId: string;
  /** 'all', 'me', or a role's key. */
  readonly scope: string;
}

export interface CalendarFeeds {
  /**
   * A new address, in place of the person's earlier one of the same.
   * @returns its secret, which is kept nowhere
   */
  issue(of: CalendarFeed): Promise<string>;
  /** For the account that stands for its owner now. null: wrong or withdrawn; nobody learns which. */
  find(secret: string): Promise<CalendarFeed | null>;
  /** All of the person's in that rollout. @returns how many there were */
  withdraw(of: Omit<CalendarFeed, 'scope'>): Promise<number>;
}
