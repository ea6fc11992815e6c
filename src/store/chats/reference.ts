/** Part of store.ts. */
export interface Reference {
  readonly installationId: string;
  /** A channel's or a group's external id, or a person's. */
  readonly externalId: string;
  /** The host's id of the conversation to write in: of a person their personal chat. */
  readonly conversation: string;
  /** The host's id of the team that a channel is in; null: it is in none, or the host did not tell. */
  readonly team: string | null;
  readonly serviceUrl: string;
  /** What the host calls a person in its conversations; null: not told, or no person. */
  readonly userId: string | null;
  /** Since when the app is gone there; null: it is there. */
  readonly closedAt: Date | null;
}
