/** The local chat's messages: it has no host to keep them. Part of store.ts. */

export interface LocalMessages {
  add(of: Omit<LocalMessage, 'id' | 'editedAt'>): Promise<LocalMessage>;
  /** Replaces what it says. @returns null when there is no such message */
  update(
    id: string,
    to: { readonly card: unknown; readonly text: string | null; readonly editedAt: Date },
  ): Promise<LocalMessage | null>;
  /** All that were written after that message, oldest first; null: all there are. */
  since(id: string | null): Promise<readonly LocalMessage[]>;
  /** The latest of a conversation, oldest first. */
  ofConversation(conversation: string, most: number): Promise<readonly LocalMessage[]>;
  /** Forgets the messages written after the instant; without one, all of them. */
  clear(after?: Date): Promise<void>;
}

export interface LocalMessage {
  /** Rises with each message. */
  readonly id: string;
  /** External id of the conversation. */
  readonly conversation: string;
  /** 'bot', or the external id of a person. */
  readonly author: string;
  /** The Card as it was written, or null. */
  readonly card: unknown;
  readonly text: string | null;
  readonly at: Date;
  readonly editedAt: Date | null;
}
