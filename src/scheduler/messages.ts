/** The message that reminders of the ledger make, as it goes out and as it looks later. */
import type { Platform } from '../bot/platform.ts';
import type { Card } from '../cards/card.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Language, Rollout } from '../domain/rollout.ts';
import type { Delivery, Installation, MessageRef, Store } from '../store/store.ts';
import type { Notice, Tried } from '../views/notice.ts';
import { reminderMessage } from '../views/reminder-message.ts';
import { type Group, groupOfMessage, idOf } from './receivers.ts';

export interface MessageParts {
  readonly store: Store;
  readonly platformOf: (installation: Installation) => Platform;
  readonly now: () => Date;
}

/** `sentAt`: when it went out, or goes out now. */
export async function messageOf(
  { store, now }: MessageParts,
  rollout: Rollout,
  { recipient, deliveries }: Group,
  sentAt: Date,
): Promise<{ card: Card; language: Language }> {
  const notices = await noticesOf(store, deliveries, sentAt);
  return reminderMessage(rollout, notices, recipient, sentAt, now());
}

/** How a message that went out looks now; null: it is not in the ledger. */
export async function messageNow(
  parts: MessageParts,
  installationId: string,
  ref: MessageRef,
): Promise<Card | null> {
  const { store } = parts;
  const deliveries = await store.deliveries.inMessage(installationId, ref);
  const sent = deliveries[0]?.sent;
  const rollout = sent && (await store.rollouts.get(deliveries[0]?.rolloutId ?? ''));
  if (!sent || !rollout) return null;
  return (await messageOf(parts, rollout, groupOfMessage(deliveries), sent.at)).card;
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
