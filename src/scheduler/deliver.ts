/**
 * A delivery job: reads everything again, drops what is solved meanwhile, finds the receiver as of
 * now, merges what goes to the same one, posts it and writes the ledger.
 */
import { type Platform, PlatformError, type Target } from '../bot/platform.ts';
import { isVacant, type Recipient, recipientOf } from '../domain/roles.ts';
import { dueDayOf, isOpen, type Rollout, stateOf } from '../domain/rollout.ts';
import type { Delivery, Installation, Store } from '../store/store.ts';
import { reminderMessage } from '../views/reminder-message.ts';

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
    await store.deliveries.finish(idsOf(stale), { state: 'skipped', reason: 'solved or moved' });
    const current = all.filter((delivery) => !stale.includes(delivery));
    for (const group of byReceiver(rollout, current, now())) {
      if (await send(parts, rollout, group)) messages += 1;
    }
  }
  return messages;
}

function isStale(rollout: Rollout, { reminder }: Delivery): boolean {
  const task = rollout.plan.tasks.find(({ key }) => key === reminder.task);
  if (task === undefined || !isOpen(stateOf(rollout, task).status)) return true;
  return dueDayOf(rollout, task) !== reminder.due;
}

/** Those that go to the same person, or the channel, together. */
function byReceiver(rollout: Rollout, all: readonly Delivery[], at: Date): Delivery[][] {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of all) {
    const recipient = receiverOf(rollout, delivery, at);
    const key = recipient.type === 'person' ? recipient.personId : 'channel';
    groups.set(key, [...(groups.get(key) ?? []), delivery]);
  }
  return [...groups.values()];
}

function receiverOf(rollout: Rollout, { reminder }: Delivery, at: Date): Recipient {
  const task = rollout.plan.tasks.find(({ key }) => key === reminder.task);
  return task === undefined ? { type: 'channel', vacant: [] } : recipientOf(rollout, task, at);
}

/**
 * Posts one message. A person whom the host refuses for good is passed over, and the next in line
 * gets it: performer, accountable, projektleder, channel. @returns whether it went out
 */
async function send(parts: DeliverParts, rollout: Rollout, group: Delivery[]): Promise<boolean> {
  const { store, now, log } = parts;
  const [first] = group;
  if (first === undefined) return false;
  let reachable = rollout;
  for (;;) {
    const recipient = trueVacancies(rollout, receiverOf(reachable, first, now()), now());
    const address = await addressOf(store, rollout, recipient);
    if (address === null) {
      log.warn({ rolloutId: rollout.id }, 'reminder has no channel to fall back on');
      await store.deliveries.finish(idsOf(group), { state: 'failed', reason: 'no channel' });
      return false;
    }
    const outcome = await post(parts, rollout, group, address);
    if (outcome === 'sent' || outcome === 'lost') return outcome === 'sent';
    log.warn({ rolloutId: rollout.id, code: outcome.code }, 'reminder was refused');
    if (recipient.type === 'channel') {
      await store.deliveries.finish(idsOf(group), { state: 'failed', reason: outcome.code });
      return false;
    }
    reachable = without(reachable, recipient.personId);
  }
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

/** A role whose holder cannot be reached is passed over too, but it is not vacant. */
function trueVacancies(rollout: Rollout, recipient: Recipient, at: Date): Recipient {
  return { ...recipient, vacant: recipient.vacant.filter((role) => isVacant(rollout, role, at)) };
}

function without(rollout: Rollout, personId: string): Rollout {
  return {
    ...rollout,
    holdings: rollout.holdings.filter((holding) => holding.personId !== personId),
  };
}

function idsOf(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(({ id }) => id);
}
