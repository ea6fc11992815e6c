/** A channel of another installation follows the same rollout, by a code out of the first. */
import { mayAssignRoles } from '../domain/access.ts';
import type { Rollout } from '../domain/rollout.ts';
import { UserError } from '../errors.ts';
import type { Conversation, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { readCode } from './link-accounts.ts';
import { refuseUnlessAssigner, refuseUnlessMember } from './refusals.ts';

/**
 * Binds the channel, which leaves the rollout that it followed.
 * @returns the rollout, and the channel that it had there
 * @throws UserError when the code is no such code or out of the same installation, when whoever made
 * it may no longer, or when the channel's own rollout is not the caller's to leave
 */
export async function linkChannel(
  store: Pick<Store, 'links' | 'rollouts' | 'conversations'>,
  code: string,
  { id: conversationId, installationId, rolloutId: boundTo }: Conversation,
  by: By,
): Promise<{ readonly rollout: Rollout; readonly former: Conversation | null }> {
  refuseUnlessMember(by);
  const { personId, rolloutId, installationId: from } = await readCode(store, code, by);
  if (rolloutId === null) throw new UserError('linkForPerson');
  if (from === installationId) throw new UserError('linkHere');
  if (boundTo === rolloutId) throw new UserError('linkedAlready');
  const bound = boundTo === null ? null : await store.rollouts.get(boundTo);
  if (bound !== null) refuseUnlessAssigner(bound, by);
  const channels = await store.conversations.ofRollout(rolloutId);
  const present = channels.find((channel) => channel.installationId === installationId);
  if (!(await store.links.take(code, by.now))) throw new UserError('linkUnknown');
  const { rollout } = await store.rollouts.change(rolloutId, by, (rollout) => {
    if (!mayAssignRoles(rollout, personId, by.now).allowed) throw new UserError('linkUnknown');
    return {
      verb: 'rollout.link',
      subject: null,
      before: { channel: { installationId, conversationId: present?.id ?? null } },
      after: { channel: { installationId, conversationId } },
    };
  });
  return { rollout, former: present ?? null };
}
