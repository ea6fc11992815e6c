/**
 * A channel gets at most one post a Danish day, beside what is told at once of its roles. What follows that day goes into the post's thread
 * where the host has threads, else into the post itself.
 */
import { beforeSending, type Message, PlatformError } from '../bot/port/platform.ts';
import { isApart } from '../domain/reminders/role-news.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { instantOf, toLocalDate } from '../domain/time/calendar.ts';
import type { Delivery, Installation } from '../store/store.ts';
import type { Address } from './addresses.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { type Group, groupOfMessage, idsOf } from './groups.ts';
import { messageOf } from './messages.ts';

type Sent = NonNullable<Delivery['sent']>;

/** Today's post, with the deliveries in it or in the newest message of its thread. */
interface Post {
  readonly installation: Installation;
  readonly sent: Sent;
  readonly deliveries: readonly Delivery[];
}

/**
 * Adds the group to today's post.
 * @returns how many messages that took; null: there is no post, or it has been deleted
 * @throws PlatformError when the host does not take it now
 */
export async function addToPostOfToday(
  parts: DeliverParts,
  rollout: Rollout,
  group: Group,
  { installation, target }: Address,
  message: Message,
): Promise<0 | 1 | null> {
  const isOwn = group.deliveries.some(({ reminder }) => isApart(reminder.rule));
  if (group.recipient.type === 'person' || isOwn) return null;
  const { store, now } = parts;
  const today = instantOf(toLocalDate(now()), '00:00');
  const channel = { installationId: installation.id, externalId: target.externalId };
  const deliveries = await store.deliveries.channelPostSince(rollout.id, channel, today);
  const sent = deliveries[0]?.sent;
  if (!sent) return null;
  const post = { installation, sent, deliveries };
  try {
    return (await toldBelow(parts, group, post, message))
      ? 1
      : await tellWithin(parts, rollout, group, post);
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'permanent') return null;
    throw error;
  }
}

/** @returns false where there are no threads */
async function toldBelow(
  parts: DeliverParts,
  group: Group,
  { installation, sent }: Post,
  message: Message,
): Promise<boolean> {
  const ref = await parts.platformOf(installation).reply?.(installation, sent.ref, message);
  if (!ref) return false;
  await written(parts, group, { ...sent, ref, recipient: group.recipient });
  return true;
}

/** Never throws an uncertain PlatformError: drawing the same message twice repeats nothing. */
async function tellWithin(
  parts: DeliverParts,
  rollout: Rollout,
  group: Group,
  { installation, sent, deliveries }: Post,
): Promise<0> {
  const later = group.deliveries.map((it) => ({ ...it, recipient: group.recipient }));
  const all = groupOfMessage([...deliveries, ...later]);
  const message = await messageOf(parts, rollout, all, sent.at, installation);
  try {
    await parts.platformOf(installation).update(installation, sent.ref, message);
  } catch (error) {
    throw error instanceof PlatformError ? beforeSending(error) : error;
  }
  await written(parts, group, { ...sent, recipient: all.recipient });
  return 0;
}

async function written(
  { store, now }: DeliverParts,
  { deliveries }: Group,
  sent: Omit<Sent, 'at'>,
): Promise<void> {
  await store.deliveries.finish(idsOf(deliveries), { ...sent, state: 'sent', at: now() });
}
