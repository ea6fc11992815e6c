/** A message as it is printed: read from the ledger, with no ids of the database in it. */
import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import type { Card } from '../cards/card.ts';
import { cardText } from '../cards/text.ts';
import type { LocalDate } from '../domain/plan.ts';
import type { Rule } from '../domain/reminders.ts';
import type { Recipient } from '../domain/roles.ts';
import type { Delivery } from '../store/store.ts';

export interface Message {
  /** '2026-02-13T09:00:00+01:00', in Danish time. */
  readonly at: string;
  /** 'reminder', 'catchup' …: see `kindOf`. */
  readonly kind: string;
  /** `role`: the one because of which the person got it. */
  readonly to: { readonly type: 'person'; readonly role: string } | { readonly type: 'channel' };
  readonly items: readonly Item[];
  /** In the receiver's language. */
  readonly text: string;
}

export interface Item {
  /** KLIK's number, or the key of a local activity: 1, 'L7'. */
  readonly task: number | string;
  /** As the ledger has it: 'beforeDue:3', 'overdue:1', 'catchUp'. */
  readonly rule: string;
  readonly due: LocalDate;
}

/** @throws Error when the ledger does not know the message: the bot writes none without it */
export function messageOf(deliveries: readonly Delivery[], card: Card): Message {
  const [first] = deliveries;
  if (!first?.sent) throw new Error('a message went out that is not in the ledger');
  const { at, recipient } = first.sent;
  return {
    at: formatISO(at, { in: tz('Europe/Copenhagen') }),
    kind: kindOf(deliveries.map(({ reminder }) => reminder.rule)),
    to: receiverOf(recipient),
    items: deliveries.map(({ reminder: { task, rule, due } }) => ({
      task: /^\d+$/.test(task) ? Number(task) : task,
      rule: ruleName(rule),
      due,
    })),
    text: cardText(card),
  };
}

/** The rules that count from a deadline; any other gives a message its own kind. */
const ofDeadlines: readonly string[] = ['beforeDue', 'overdue'] satisfies Rule['type'][];

/** With one reminder of a deadline in it, a message is a reminder, whatever else it tells. */
function kindOf(rules: readonly Rule[]): string {
  const other = rules.every(({ type }) => !ofDeadlines.includes(type)) ? rules[0] : undefined;
  return other?.type.toLowerCase() ?? 'reminder';
}

function ruleName({ type, ...facts }: Rule): string {
  return [type, ...Object.values(facts)].join(':');
}

function receiverOf(recipient: Recipient): Message['to'] {
  return recipient.type === 'person'
    ? { type: 'person', role: recipient.role }
    : { type: 'channel' };
}
