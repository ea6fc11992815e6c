/** A message as it is printed: read from the ledger, with no ids of the database in it. */
import { tz } from '@date-fns/tz';
import type { Card } from '../cards/card.ts';
import { cardText } from '../cards/text.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { ruleName } from '../domain/plan/rules.ts';
import { kindOf, type MessageKind, merged } from '../domain/reminders/messages.ts';
import type { Recipient } from '../domain/reminders/recipient.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { formatISO } from '../domain/time/date-fns.ts';
import { dayOf, type LocalDate } from '../domain/time/when.ts';
import type { Delivery } from '../store/store.ts';

export interface PrintedMessage {
  /** '2026-02-13T09:00:00+01:00', in Danish time. */
  readonly at: string;
  /** 'told': at once, by what somebody did. */
  readonly kind: MessageKind | 'told';
  /** `role`: the one because of which the person got it. */
  readonly to: { readonly type: 'person'; readonly role: string } | { readonly type: 'channel' };
  /** One for each thing that it tells, the most urgent first. */
  readonly items: readonly PrintedItem[];
  /** In the recipient's language. */
  readonly text: string;
}

/** `rule` as the ledger has it: 'beforeDue:3', 'overdue:1', 'friday'. */
export type PrintedItem =
  /** KLIK's number, or the key of a local activity: 1, 'L7'. `due` null: no day is known. */
  | { readonly task: number | string; readonly rule: string; readonly due: LocalDate | null }
  /** `on`: a day, or a month where no more is known: '2026-06'; null: not even that. */
  | { readonly event: string; readonly rule: string; readonly on: string | null }
  /** Nobody holds it; `due` is the first deadline that waits for it, where that is why. */
  | { readonly role: string; readonly rule: string; readonly due: LocalDate | null }
  /** Somebody is away, and whoever gets it stands in. */
  | { readonly standsInFor: 'person'; readonly rule: string }
  /** Whoever gets it is asked whether they still have their roles. */
  | { readonly stillThere: 'person'; readonly rule: string }
  /** The host refuses to bring anything there. */
  | { readonly unreachable: 'person' | 'channel' };

/** @throws Error when the ledger does not know the message: the bot writes none without it */
export function messageOf(
  rollout: Rollout,
  deliveries: readonly Delivery[],
  card: Card,
): PrintedMessage {
  const [first] = deliveries;
  if (!first?.sent) throw new Error('a message went out that is not in the ledger');
  const { at, recipient } = first.sent;
  return {
    at: formatISO(at, { in: tz('Europe/Copenhagen') }),
    kind: kindOf(rollout, deliveries, recipient, toLocalDate(at)),
    to: recipientOf(recipient),
    items: merged(deliveries).map(({ reminder }) => itemOf(rollout.plan, reminder)),
    text: cardText(card),
  };
}

/** What the channel was told at once. */
export function toldOf(at: Date, card: Card): PrintedMessage {
  const when = formatISO(at, { in: tz('Europe/Copenhagen') });
  return { at: when, kind: 'told', to: { type: 'channel' }, items: [], text: cardText(card) };
}

function recipientOf(recipient: Recipient): PrintedMessage['to'] {
  return recipient.type === 'person'
    ? { type: 'person', role: recipient.role }
    : { type: 'channel' };
}

function itemOf(plan: Plan, { subject: { type, key }, rule: why, due }: Reminder): PrintedItem {
  const rule = ruleName(why);
  switch (type) {
    case 'task':
      return { task: /^\d+$/.test(key) ? Number(key) : key, rule, due };
    case 'event':
      return { event: key, rule, on: due ?? dayOrMonthOf(plan, key) };
    case 'role':
      return { role: key, rule, due };
    case 'person':
      if (why.type === 'still') return { stillThere: 'person', rule };
      if (why.type === 'standIn') return { standsInFor: 'person', rule };
      return { unreachable: key === 'channel' ? 'channel' : 'person' };
  }
}

function dayOrMonthOf({ events }: Plan, key: string): string | null {
  const when = events.find((event) => event.key === key)?.when;
  if (when === undefined) return null;
  return when.precision === 'month' ? when.month : dayOf(when);
}
