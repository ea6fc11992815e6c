/** A channel gets at most one post a Danish day: what comes later that day is told in the same. */
import { PlatformError } from '../bot/platform.ts';
import { instantOf, toLocalDate } from '../domain/calendar.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Address } from './addresses.ts';
import type { DeliverParts } from './deliver.ts';
import { messageOf } from './messages.ts';
import { type Group, groupOfMessage, idsOf } from './receivers.ts';

/**
 * Whether today's post tells the group now; false: there is none, or it has been deleted.
 * @throws PlatformError when the host does not take it now; never an uncertain one, for telling the
 * same twice in one message repeats nothing
 */
export async function addToPostOfToday(
  parts: DeliverParts,
  rollout: Rollout,
  group: Group,
  { installation, target }: Address,
): Promise<boolean> {
  const { recipient } = group;
  if (recipient.type === 'person') return false;
  const { store, platformOf, now } = parts;
  const today = instantOf(toLocalDate(now()), '00:00');
  const channel = { installationId: installation.id, externalId: target.externalId };
  const earlier = await store.deliveries.channelPostSince(rollout.id, channel, today);
  const post = earlier[0]?.sent;
  if (!post) return false;
  const { ref, at: sentAt } = post;
  const later = group.deliveries.map((delivery) => ({ ...delivery, recipient }));
  const all = groupOfMessage([...earlier, ...later]);
  const { card, language } = await messageOf(parts, rollout, all, sentAt);
  try {
    await platformOf(installation).update(installation, ref, card, language);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'permanent') return false;
    if (error.kind === 'uncertain')
      throw new PlatformError('retryable', error.code, { cause: error });
    throw error;
  }
  const installationId = installation.id;
  const sent = { state: 'sent', at: now(), installationId, ref, recipient: all.recipient } as const;
  await store.deliveries.finish(idsOf(group.deliveries), sent);
  return true;
}
