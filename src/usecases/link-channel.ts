/** Lets a channel of another installation follow a rollout, by a code from its first channel. */
import { mayAsMember } from '../domain/may/by-table.ts';
import { mayLink } from '../domain/may/on-rollout.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Conversation, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { hangingPanel } from './keep-items.ts';
import { readCode } from './link-accounts.ts';
import { granted } from './refusals.ts';

/**
 * Binds the channel, which leaves the rollout that it followed; both are told in their audit.
 * @param by with the standing that the host gives them, whatever they hold elsewhere
 * @returns the rollout, and the channel that it had there
 * @throws UserError when the code is unknown or from the same installation, when whoever made
 * it may no longer, or when the channel's own rollout is not the caller's to leave
 */
export async function linkChannel(
  store: Pick<Store, 'links' | 'rollouts' | 'conversations'>,
  code: string,
  { id: conversationId, installationId, rolloutId: boundTo }: Conversation,
  by: By,
): Promise<{ readonly rollout: Rollout; readonly former: Conversation | null }> {
  granted(mayAsMember(by), null, by);
  const { personId, rolloutId, installationId: from } = await readCode(store, code, by);
  if (rolloutId === null) throw new UserError('linkForPerson');
  if (from === installationId) throw new UserError('linkHere');
  if (boundTo === rolloutId) throw new UserError('linkedAlready');
  const bound = boundTo === null ? null : await store.rollouts.get(boundTo);
  if (bound !== null) granted(mayLink(bound, by), bound, by);
  const channels = await store.conversations.ofRollout(rolloutId);
  const present = channels.find((channel) => channel.installationId === installationId);
  if (!(await store.links.take(code, by.now))) throw new UserError('linkUnknown');
  const { changed } = await store.rollouts.setUp(conversationId, by, (now) => {
    // It may have been bound to something else meanwhile.
    if (now.conversation.rolloutId !== boundTo) throw new UserError('changedSince');
    const change = (rollout: Rollout): Change => {
      if (!mayLink(rollout, { personId, now: by.now }).may) throw new UserError('linkUnknown');
      // In the others it hangs anew, so that each has one.
      const panel = hangingPanel(rollout, by);
      return {
        verb: 'rollout.link',
        subject: null,
        before: {
          channel: { installationId, conversationId: present?.id ?? null },
          ...panel.before,
        },
        after: { channel: { installationId, conversationId }, ...panel.after },
      };
    };
    return { says: null, write: { rollout: rolloutId, binds: true, change } };
  });
  if (changed === null) throw new Error('a link was decided and not written');
  return { rollout: changed.rollout, former: present ?? null };
}
