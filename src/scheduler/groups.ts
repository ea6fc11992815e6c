/** Which reminders go to which recipient as of now, and which of them form one message. */

import { taskIn } from '../domain/plan/plan.ts';
import { merged } from '../domain/reminders/messages.ts';
import { type Recipient, recipientOf } from '../domain/reminders/recipient.ts';
import { isApart } from '../domain/reminders/role-news.ts';
import { isStillOwed } from '../domain/reminders/still-owed.ts';
import type { DeliveryReason } from '../domain/rollout/reason.ts';
import { type Rollout, stateOf } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import type { Delivery } from '../store/store.ts';

/** What goes to one recipient, in one message. */
export interface Group {
  readonly recipient: Recipient;
  readonly deliveries: readonly Delivery[];
  /** As in Delivery: which further channel; '' for the first. */
  readonly place: string;
}

export interface Grouped {
  readonly groups: readonly Group[];
  readonly skipped: ReadonlyMap<DeliveryReason, readonly Delivery[]>;
}

type Resolved = readonly [Delivery, Recipient];

/** Groups what is to be sent by its recipient, and says why the rest is skipped. */
export function groupByRecipient(rollout: Rollout, all: readonly Delivery[], at: Date): Grouped {
  const resolved: Resolved[] = [];
  const skipped = new Map<DeliveryReason, Delivery[]>();
  for (const delivery of all) {
    const { reminder, passed } = delivery;
    const recipient = recipientOf(rollout, reminder, at, passed);
    const reason = skipReason(rollout, delivery, recipient, at);
    if (reason !== null) skipped.set(reason, [...(skipped.get(reason) ?? []), delivery]);
    else if (recipient !== null) resolved.push([delivery, recipient]);
  }
  const groups = Map.groupBy(
    resolved,
    ([
      {
        place,
        reminder: { rule },
      },
      recipient,
    ]) => [place, idOf(recipient), isApart(rule) && rule.type].join(' '),
  );
  return { groups: [...groups.values()].map(groupOf), skipped };
}

/** null: the channel. */
export function idOf(recipient: Recipient): string | null {
  return recipient.type === 'person' ? recipient.personId : null;
}

/** The recipient is that of the most urgent reminder; the vacant roles are those of all. */
function groupOf(resolved: readonly Resolved[]): Group {
  const deliveries = resolved.map(([delivery]) => delivery);
  const [first] = merged(deliveries);
  const { place = '' } = deliveries[0] ?? {};
  const [, recipient] = resolved.find(([delivery]) => delivery === first) ?? [];
  const vacant = [...new Set(resolved.flatMap(([, { vacant }]) => vacant))];
  return { recipient: { ...(recipient ?? { type: 'channel' }), vacant }, deliveries, place };
}

/** The group that an earlier message of the ledger was made of. */
export function groupOfMessage(sent: readonly Delivery[]): Group {
  return groupOf(
    sent.map((delivery) => [delivery, delivery.sent?.recipient ?? delivery.recipient]),
  );
}

function skipReason(
  rollout: Rollout,
  { reminder, place }: Delivery,
  recipient: Recipient | null,
  at: Date,
): DeliveryReason | null {
  if (!isStillOwed(rollout, reminder)) return 'solved or moved';
  if (recipient === null) return 'nobody';
  // The person gets it by the first one.
  const isForChannels = place !== '' || reminder.rule.type === 'panel';
  if (isForChannels && recipient.type === 'person') return 'no channel';
  return isOwnAct(rollout, reminder, recipient, at) ? 'own act' : null;
}

/** Whether the recipient changed the task or acknowledged it today, and so needs no reminder. */
function isOwnAct(
  rollout: Rollout,
  { subject, rule }: Delivery['reminder'],
  recipient: Recipient,
  at: Date,
): boolean {
  const task = subject.type === 'task' ? taskIn(rollout.plan, subject.key) : undefined;
  if (task === undefined || recipient.type !== 'person') return false;
  if (rule.type === 'friday' || rule.type === 'freed') return false;
  if (rule.type === 'sentBack') return false;
  const { changedBy, changedAt, seenBy, seenAt } = stateOf(rollout, task);
  const acts: readonly [string | null, Date | null][] = [
    [changedBy, changedAt],
    [seenBy, seenAt],
  ];
  const today = toLocalDate(at);
  return acts.some(
    ([by, on]) => by === recipient.personId && on !== null && toLocalDate(on) === today,
  );
}

export function idsOf(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(({ id }) => id);
}
