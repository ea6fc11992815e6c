/**
 * A delivery job: reads everything again, drops what is solved meanwhile, finds the receiver as of
 * now, merges what goes to the same one, posts it and writes the ledger.
 */

import { type Platform, PlatformError, type Target } from '../bot/platform.ts';
import { taskIn } from '../domain/plan.ts';
import type { Recipient } from '../domain/roles.ts';
import { dueDayOf, isOpen, type Rollout, stateOf } from '../domain/rollout.ts';
import type { Delivery, Installation, Store } from '../store/store.ts';
import { reminderMessage } from '../views/reminder-message.ts';
import { byReceiver, receiverOfAll, without } from './receivers.ts';

export interface DeliverParts {
  readonly store: Store;
  readonly platformOf: (installation: Installation) => Platform;
  readonly now: () => Date;
  readonly log: { warn(facts: object, message: string): void };
}

/** Where one message goes, in host terms. */
interface Address {
  readonly installation: Installation;
  readonly target: Target;
  readonly recipient: Recipient;
}

/** After this many attempts without an answer from the host, the message counts as lost. */
const mostUncertain = 2;

/**
 * @returns how many messages went out
 * @throws PlatformError when the queue should try again later
 */
export async function deliver(parts: DeliverParts, ids: readonly string[]): Promise<number> {
  const { store, now } = parts;
  let messages = 0;
  const begun = await store.deliveries.begin(ids, now());
  for (const rolloutId of new Set(begun.map((delivery) => delivery.rolloutId))) {
    const rollout = await store.rollouts.get(rolloutId);
    if (rollout === null) continue;
    const all = begun.filter((delivery) => delivery.rolloutId === rolloutId);
    const stale = all.filter((delivery) => isStale(rollout, delivery));
    if (stale.length > 0) {
      await store.deliveries.finish(idsOf(stale), { state: 'skipped', reason: 'solved or moved' });
    }
    const current = all.filter((delivery) => !stale.includes(delivery));
    messages += await sendAll(parts, rollout, rollout, current);
  }
  return messages;
}

function isStale(rollout: Rollout, { reminder }: Delivery): boolean {
  const task = taskIn(rollout.plan, reminder.task);
  if (task === undefined || !isOpen(stateOf(rollout, task).status)) return true;
  return dueDayOf(rollout, task) !== reminder.due;
}

/** `reachable`: the rollout without those whom the host has refused. @returns how many went out */
async function sendAll(
  parts: DeliverParts,
  rollout: Rollout,
  reachable: Rollout,
  deliveries: readonly Delivery[],
): Promise<number> {
  let messages = 0;
  for (const group of byReceiver(reachable, deliveries, parts.now())) {
    messages += await send(parts, rollout, reachable, group);
  }
  return messages;
}

/**
 * Posts one message. A person whom the host refuses for good is passed over, and the next in line
 * gets it: performer, accountable, projektleder, channel.
 */
async function send(
  parts: DeliverParts,
  rollout: Rollout,
  reachable: Rollout,
  group: readonly Delivery[],
): Promise<number> {
  const { store, log } = parts;
  const recipient = receiverOfAll(rollout, reachable, group, parts.now());
  const address = await addressOf(store, rollout, recipient);
  if (address === null) {
    log.warn({ rolloutId: rollout.id }, 'reminder has no channel to fall back on');
    await store.deliveries.finish(idsOf(group), { state: 'failed', reason: 'no channel' });
    return 0;
  }
  const outcome = await post(parts, rollout, group, address);
  if (outcome === 'sent') return 1;
  if (outcome === 'lost') return 0;
  log.warn({ rolloutId: rollout.id, code: outcome.code }, 'reminder was refused');
  if (recipient.type === 'person') {
    return sendAll(parts, rollout, without(reachable, recipient.personId), group);
  }
  await store.deliveries.finish(idsOf(group), { state: 'failed', reason: outcome.code });
  return 0;
}

/** @returns `lost`: given up without an answer; else the permanent refusal. @throws to try again */
async function post(
  { store, platformOf, now }: DeliverParts,
  rollout: Rollout,
  group: readonly Delivery[],
  { installation, target, recipient }: Address,
): Promise<'sent' | 'lost' | PlatformError> {
  const at = now();
  const reminders = group.map(({ reminder }) => reminder);
  const { card, language } = reminderMessage(rollout, reminders, recipient, at, at);
  try {
    const ref = await platformOf(installation).post(installation, target, card, language);
    const installationId = installation.id;
    await store.deliveries.finish(idsOf(group), {
      state: 'sent',
      at,
      installationId,
      ref,
      recipient,
    });
    return 'sent';
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'permanent') return error;
    const attempts = Math.max(...group.map((delivery) => delivery.attempts));
    if (error.kind === 'uncertain' && attempts >= mostUncertain) {
      await store.deliveries.finish(idsOf(group), { state: 'failed', reason: 'uncertain' });
      return 'lost';
    }
    await store.deliveries.finish(idsOf(group), { state: 'planned', reason: error.code });
    throw error;
  }
}

async function addressOf(
  store: Store,
  rollout: Rollout,
  recipient: Recipient,
): Promise<Address | null> {
  if (recipient.type === 'channel') {
    const [channel] = await store.conversations.ofRollout(rollout.id);
    if (channel === undefined) return null;
    const installation = await store.installations.get(channel.installationId);
    const target = { type: 'channel', externalId: channel.externalId } as const;
    return installation === null ? null : { installation, target, recipient };
  }
  const person = rollout.people[recipient.personId];
  if (person === undefined) return null;
  const installation = await store.installations.get(person.installationId);
  const target = { type: 'person', externalId: person.externalId } as const;
  return installation === null ? null : { installation, target, recipient };
}

function idsOf(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(({ id }) => id);
}
