/** Somebody in a conversation who uses the use cases themselves, past the bot. */
import type { By } from '../../src/usecases/by.ts';
import type { AConversation } from './a-conversation.ts';

export interface ADoer {
  readonly by: By;
  readonly rolloutId: string;
}

export async function aDoer(chat: AConversation, who: string): Promise<ADoer> {
  const { id: personId } = await chat.store.people.upsert({
    installationId: chat.installation.id,
    externalId: who,
  });
  const { id: rolloutId } = await chat.rollout();
  return { rolloutId, by: { personId, platform: 'slack', now: chat.now() } };
}
