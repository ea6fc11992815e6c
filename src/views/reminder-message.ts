/** A reminder message of the ledger, as it should look now. */
import type { Card } from '../cards/card.ts';
import type { Reminder } from '../domain/reminders.ts';
import type { Recipient } from '../domain/roles.ts';
import type { Language, Rollout } from '../domain/rollout.ts';
import { reminderCard } from './reminder-card.ts';
import { viewOf } from './view.ts';

/** `sentAt`: when it went out, or goes out now. The language is its receiver's. */
export function reminderMessage(
  rollout: Rollout,
  reminders: readonly Reminder[],
  recipient: Recipient,
  sentAt: Date,
  now: Date,
): { card: Card; language: Language } {
  const person = recipient.type === 'person' ? rollout.people[recipient.personId] : undefined;
  const language = person?.language ?? rollout.language;
  const view = viewOf(rollout, now, language, person ?? null);
  return { card: reminderCard(view, reminders, recipient, sentAt), language };
}
