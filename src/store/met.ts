/** What nearly every request begins with. Part of store.ts. */
import type { Person, Rollout } from '../domain/rollout/rollout.ts';
import type { Conversation } from './chats/conversation.ts';

/** null: not known, or none. */
export interface Met {
  /** Who asks, as `people.find` has it. */
  readonly person: Person | null;
  readonly conversation: Conversation | null;
  /** That the conversation is bound to. */
  readonly rollout: Rollout | null;
}

/** @param person and conversation: the host's ids */
export type Meet = (installationId: string, person: string, conversation: string) => Promise<Met>;
