/** A message of the ledger, as it should look now. */
import type { Card } from '../../cards/card.ts';
import { kindOf, merged } from '../../domain/reminders/messages.ts';
import type { Recipient } from '../../domain/reminders/recipient.ts';
import type { Language, Person, Rollout } from '../../domain/rollout/rollout.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import { viewOf } from '../view.ts';
import type { Notice } from './notice.ts';
import { reminderCard } from './reminder-card.ts';

/**
 * @param notices all rows of the message
 * @param sentAt when it went out, or goes out now
 * @param reader of a message that everyone reads: who reads it now; null: all of them
 * @returns the card, in the recipient's language: the person's, or the channel's
 */
export function reminderMessage(
  rollout: Rollout,
  notices: readonly Notice[],
  recipient: Recipient,
  sentAt: Date,
  now: Date,
  reader: Person | null = null,
): { card: Card; language: Language } {
  const person = recipient.type === 'person' ? rollout.people[recipient.personId] : undefined;
  const language = person?.language ?? rollout.language;
  const view = viewOf(rollout, now, language, person ?? reader);
  const sentOn = toLocalDate(sentAt);
  const told = merged(notices);
  const kind = kindOf(rollout, told, recipient, sentOn);
  const card = reminderCard({ view, kind, notices: told, recipient, sentAt, sentOn });
  return { card, language };
}
