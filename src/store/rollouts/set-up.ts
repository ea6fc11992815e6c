/** How a channel is set up: what there is beforehand, and what is to be written. Part of store.ts. */
import type { Language, Rollout } from '../../domain/rollout/rollout.ts';
import type { Conversation } from '../chats/conversation.ts';
import type { Change, Changed, ChangedBy } from './change.ts';

export interface NewRollout {
  readonly municipality: string;
  readonly planKey: string;
  readonly language: Language;
  readonly sendHour: number;
  /** Who looks after it until there is a projektleder; left out: nobody. */
  readonly administratorId?: string;
}

/** What there is in an installation when one of its channels is set up. */
export interface Placed {
  readonly conversation: Conversation;
  /** As `inInstallation` finds them, oldest first. */
  readonly rollouts: readonly Rollout[];
  /** Every channel of those, here and elsewhere. */
  readonly channels: readonly Conversation[];
}

export interface SetUpChange {
  /** The id of one of them, or one that begins. */
  readonly rollout: string | NewRollout;
  /** The channel follows it from now on, and leaves the one that it followed. */
  readonly binds: boolean;
  readonly change: (rollout: Rollout) => Change;
}

/**
 * Sets a channel up, one at a time in its installation: `decide` is given what is there, and says
 * what is to be written, if anything. @returns what it says besides, and what came of it
 */
export type SetUp = <T>(
  conversationId: string,
  by: ChangedBy,
  decide: (present: Placed) => { readonly says: T; readonly write: SetUpChange | null },
) => Promise<{ readonly says: T; readonly changed: Changed | null }>;
