/**
 * A delivery job: reads everything again, drops what is solved meanwhile, finds the receiver as of
 * now, merges what goes to the same one, posts it and writes the ledger. What follows when the host
 * does not take it is in refused.ts.
 */

import { PlatformError } from '../bot/platform.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Delivery, Store } from '../store/store.ts';
import { addressOf } from './addresses.ts';
import { addToPostOfToday } from './day-post.ts';
import { type MessageParts, messageOf } from './messages.ts';
import type { Pace } from './pace.ts';
import { type Group, idsOf, sorted } from './receivers.ts';
import { notTaken } from './refused.ts';

export interface DeliverParts extends MessageParts {
  readonly now: () => Date;
  readonly pace: Pace;
  readonly log: { warn(facts: object, message: string): void };
}

/**
 * @returns how many messages went out
 * @throws the first error of those that the queue should try again for; all else is sent by then
 */
export async function deliver(parts: DeliverParts, ids: readonly string[]): Promise<number> {
  const { store, now } = parts;
  const begun = await store.deliveries.begin(ids, now());
  const failures: unknown[] = [];
  let messages = 0;
  for (const [rolloutId, its] of Map.groupBy(begun, (delivery) => delivery.rolloutId)) {
    const { rollout, groups } = await unposted(store, its, () => read(parts, rolloutId, its));
    for (const group of groups) {
      try {
        messages += await send(parts, rollout, group);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
  return messages;
}

/** @throws Error where the rollout is gone or cannot be read */
async function read(
  { store, now }: DeliverParts,
  rolloutId: string,
  deliveries: readonly Delivery[],
): Promise<{ rollout: Rollout; groups: readonly Group[] }> {
  const rollout = await store.rollouts.get(rolloutId);
  if (rollout === null) throw new Error('the rollout is gone');
  const { groups, skipped } = sorted(rollout, deliveries, now());
  for (const [reason, its] of skipped) {
    await store.deliveries.finish(idsOf(its), { state: 'skipped', reason });
  }
  return { rollout, groups };
}

/** @returns 1 for a new message, 0 for none or for a line more in one that is there */
async function send(parts: DeliverParts, rollout: Rollout, group: Group): Promise<0 | 1> {
  const { store, platformOf, pace, now } = parts;
  const { recipient, deliveries } = group;
  const prepared = await unposted(store, deliveries, async () => {
    const address = await addressOf(store, rollout, recipient);
    const message = address && (await messageOf(parts, rollout, group, now()));
    return address && message && { ...address, ...message };
  });
  try {
    if (prepared === null) throw new PlatformError('permanent', 'no_channel');
    const { installation, target, card, language } = prepared;
    if (await addToPostOfToday(parts, rollout, group, installation)) return 0;
    const post = () => platformOf(installation).post(installation, target, card, language);
    const ref = await pace.inTurn(installation, target, post);
    const installationId = installation.id;
    const sent = { state: 'sent', at: now(), installationId, ref, recipient } as const;
    await store.deliveries.finish(idsOf(deliveries), sent);
    return 1;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    await notTaken(parts, rollout, group, error);
    return 0;
  }
}

/** Nothing has gone out yet: what fails here comes again, and nobody is told that it is repeated. */
async function unposted<T>(
  { deliveries }: Store,
  its: readonly Delivery[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await deliveries.finish(idsOf(its), { state: 'planned', reason: 'not prepared' });
    throw error;
  }
}
