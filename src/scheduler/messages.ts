/** The message that reminders of the ledger make, as it goes out and as it looks later. */
import type { Platform, Viewers } from '../bot/platform.ts';
import type { Card } from '../cards/card.ts';
import { whoMayChange } from '../domain/access.ts';
import { taskIn } from '../domain/plan.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Language, Person, Rollout } from '../domain/rollout.ts';
import type { Delivery, Installation, MessageRef, Store } from '../store/store.ts';
import type { Notice, Tried } from '../views/notice.ts';
import { reminderMessage } from '../views/reminder-message.ts';
import { onlooker } from '../views/view.ts';
import { type Group, groupOfMessage, idOf } from './receivers.ts';

export interface MessageParts {
  readonly store: Store;
  readonly platformOf: (installation: Installation) => Platform;
  readonly now: () => Date;
}

/** What a platform is given to write. */
export interface Written {
  readonly card: Card;
  readonly language: Language;
  readonly viewers?: Viewers;
}

/**
 * As the host is to show it: to all readers of a channel alike, or the state to everyone, and what
 * can be done about it to those who may.
 * @param sentAt when it went out, or goes out now
 */
export async function messageOf(
  { store, platformOf, now }: MessageParts,
  rollout: Rollout,
  { recipient, deliveries }: Group,
  sentAt: Date,
  installation: Installation,
): Promise<Written> {
  const notices = await noticesOf(store, deliveries, sentAt);
  const isForEach = recipient.type === 'channel' && platformOf(installation).showsEachTheirOwn;
  const reader = isForEach ? onlooker : null;
  const message = reminderMessage(rollout, notices, recipient, sentAt, now(), reader);
  if (!isForEach) return message;
  return { ...message, viewers: actorsOn(rollout, deliveries, installation, now()) };
}

/** The host's ids of those who may do something about what is told. */
function actorsOn(
  rollout: Rollout,
  deliveries: readonly Delivery[],
  installation: Installation,
  at: Date,
): string[] {
  const tasks = deliveries.flatMap(({ reminder: { subject } }) =>
    subject.type === 'task' ? (taskIn(rollout.plan, subject.key) ?? []) : [],
  );
  const ids = new Set(tasks.flatMap((task) => whoMayChange(rollout, task, at)));
  return [...ids].flatMap((id) => {
    const person = rollout.people[id];
    return person?.installationId === installation.id ? person.externalId : [];
  });
}

/**
 * How a message that went out looks now; null: it is not in the ledger.
 * @param reader of what everyone reads: who reads it; null: as it is shown to all
 */
export async function messageNow(
  parts: MessageParts,
  installationId: string,
  ref: MessageRef,
  reader: Person | null = null,
): Promise<Written | null> {
  const { store } = parts;
  const deliveries = await store.deliveries.inMessage(installationId, ref);
  const sent = deliveries[0]?.sent;
  const rollout = sent && (await store.rollouts.get(deliveries[0]?.rolloutId ?? ''));
  if (!sent || !rollout) return null;
  const group = groupOfMessage(deliveries);
  if (reader !== null) {
    const notices = await noticesOf(store, deliveries, sent.at);
    return reminderMessage(rollout, notices, group.recipient, sent.at, parts.now(), reader);
  }
  const installation = await store.installations.get(installationId);
  return installation && messageOf(parts, rollout, group, sent.at, installation);
}

async function noticesOf(
  { deliveries: ledger }: Store,
  deliveries: readonly Delivery[],
  sentAt: Date,
): Promise<Notice[]> {
  const escalations = deliveries.filter(({ reminder }) => saysWhatWasTried(reminder));
  const subjects = escalations.map(({ reminder }) => reminder.subject);
  const [{ rolloutId } = { rolloutId: '' }] = escalations;
  const sent = subjects.length === 0 ? [] : await ledger.sentAbout(rolloutId, subjects);
  return deliveries.map((delivery) => {
    const { reminder, late, repeated } = delivery;
    const tried = escalations.includes(delivery) ? triedBefore(sentAt, reminder, sent) : null;
    return { reminder, late, repeated, tried };
  });
}

function saysWhatWasTried({ rule, to }: Reminder): boolean {
  return rule.type === 'vacant' || (rule.type === 'overdue' && to.type !== 'performer');
}

/** Earlier messages about the same, each once. The channel's overview asks nobody to do anything. */
function triedBefore(
  before: Date,
  { subject }: Reminder,
  sent: readonly Delivery[],
): readonly Tried[] {
  const messages = new Map<string, Tried>();
  for (const { reminder, sent: out } of sent) {
    const same = reminder.subject.type === subject.type && reminder.subject.key === subject.key;
    if (!same || reminder.rule.type === 'friday' || out === null || out.at >= before) continue;
    const { installationId, ref, at, recipient } = out;
    const message = JSON.stringify([installationId, ref.conversation, ref.message]);
    if (!messages.has(message)) messages.set(message, { at, personId: idOf(recipient) });
  }
  return [...messages.values()];
}
