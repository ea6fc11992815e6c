/** A channel or a direct conversation, as the database knows it. */
export interface Conversation {
  readonly id: string;
  readonly installationId: string;
  readonly externalId: string;
  readonly kind: 'channel' | 'direct';
  /** The rollout that this channel is bound to; null: none. */
  readonly rolloutId: string | null;
}
