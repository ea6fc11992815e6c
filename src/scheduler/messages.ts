/** The message that deliveries of the ledger form, as it goes out and as it looks later. */
import type { Message, Platform } from '../bot/port/platform.ts';
import type { Card } from '../cards/card.ts';
import { type Plan, type Task, taskIn } from '../domain/plan/plan.ts';
import { addresseeName, type Subject } from '../domain/reminders/addressee.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import type { Person, Rollout } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import type { Delivery, Installation, MessageRef, Store } from '../store/store.ts';
import type { Notice, Tried } from '../views/messages/notice.ts';
import { reminderMessage } from '../views/messages/reminder-message.ts';
import { onlooker } from '../views/view.ts';
import { type Group, groupOfMessage, idOf } from './groups.ts';

export interface MessageParts {
  readonly store: Store;
  readonly platformOf: (installation: Installation) => Platform;
  readonly now: () => Date;
}

/**
 * As the host is to show it: to all readers of a channel alike, or the state to everyone, and what
 * can be done about it to those who may: the viewers, who see another card than an onlooker.
 * @param sentAt when it went out, or goes out now
 */
export async function messageOf(
  { store, platformOf, now }: MessageParts,
  rollout: Rollout,
  { recipient, deliveries }: Group,
  sentAt: Date,
  installation: Installation,
): Promise<Message> {
  const notices = await noticesOf(store, rollout, deliveries, sentAt);
  const isForEach = recipient.type === 'channel' && platformOf(installation).showsEachTheirOwn;
  const shownTo = (viewer: Person | null) =>
    reminderMessage(rollout, notices, recipient, sentAt, now(), viewer);
  if (!isForEach) return shownTo(null);
  const message = shownTo(onlooker);
  const viewers = Object.values(rollout.people)
    .filter(({ installationId }) => installationId === installation.id)
    .filter((person) => !isSame(shownTo(person).card, message.card))
    .map(({ externalId }) => externalId)
    .toSorted();
  return { ...message, viewers };
}

function isSame(some: Card, other: Card): boolean {
  return JSON.stringify(some) === JSON.stringify(other);
}

/**
 * How an earlier message looks now; null: it is not in the ledger.
 * @param viewer who looks at it in a channel; null: as it is shown to everyone
 */
export async function messageNow(
  parts: MessageParts,
  installationId: string,
  ref: MessageRef,
  viewer: Person | null = null,
): Promise<Message | null> {
  const { store } = parts;
  const deliveries = await store.deliveries.inMessage(installationId, ref);
  const sent = deliveries[0]?.sent;
  const rollout = sent && (await store.rollouts.get(deliveries[0]?.rolloutId ?? ''));
  if (!sent || !rollout) return null;
  const group = groupOfMessage(deliveries);
  if (viewer !== null) {
    const notices = await noticesOf(store, rollout, deliveries, sent.at);
    return reminderMessage(rollout, notices, group.recipient, sent.at, parts.now(), viewer);
  }
  const installation = await store.installations.get(installationId);
  return installation && messageOf(parts, rollout, group, sent.at, installation);
}

async function noticesOf(
  { deliveries: ledger }: Store,
  { plan }: Rollout,
  deliveries: readonly Delivery[],
  sentAt: Date,
): Promise<Notice[]> {
  const escalations = deliveries.filter(({ reminder }) => saysWhatWasTried(reminder));
  const subjects = escalations.flatMap(({ reminder: { subject } }) => [
    subject,
    ...toldWith(plan, subject),
  ]);
  const [{ rolloutId } = { rolloutId: '' }] = escalations;
  const sent = subjects.length === 0 ? [] : await ledger.sentAbout(rolloutId, subjects);
  return deliveries.map((delivery) => {
    const { reminder, delayed, repeated } = delivery;
    const tried = escalations.includes(delivery) ? triedBefore(plan, sentAt, delivery, sent) : null;
    return { reminder, delayed, repeated, tried };
  });
}

function saysWhatWasTried({ rule, to }: Reminder): boolean {
  return (
    ['risk', 'riskLeft'].includes(rule.type) || (rule.type === 'overdue' && to.type !== 'performer')
  );
}

/** Subjects whose messages mention this one too: the roles of a task, the tasks of a role. */
function toldWith(plan: Plan, { type, key }: Subject): Subject[] {
  const about = (task: Task) => [task.performer, task.accountable].filter((role) => role !== null);
  if (type === 'role') {
    const tasks = plan.tasks.filter((task) => about(task).includes(key));
    return tasks.map((task) => ({ type: 'task', key: task.key }));
  }
  const task = type === 'task' ? taskIn(plan, key) : undefined;
  return task === undefined ? [] : about(task).map((role) => ({ type: 'role', key: role }));
}

/**
 * Earlier messages about the same subject, each once. Neither the channel's overview nor a vacancy
 * notice asks anybody to do the task, so they do not count; but where only such a message mentioned
 * it, claiming that nothing was sent would be wrong: null.
 */
function triedBefore(
  plan: Plan,
  before: Date,
  own: Delivery,
  sent: readonly Delivery[],
): readonly Tried[] | null {
  const { subject } = own.reminder;
  const messages = new Map<string, Tried>();
  let isToldElse = false;
  for (const delivery of sent.toSorted(byDay)) {
    const { reminder, sent: out } = delivery;
    if (out === null || out.at >= before || reminder.rule.type === 'undated') continue;
    if (isBeside(own, before, delivery)) continue;
    const isSame = isOf(subject, reminder);
    if (!isSame || reminder.rule.type === 'friday') {
      isToldElse ||= isSame || toldWith(plan, subject).some((other) => isOf(other, reminder));
      continue;
    }
    const { installationId, ref, at, recipient } = out;
    const message = JSON.stringify([installationId, ref.conversation, ref.message]);
    if (!messages.has(message)) messages.set(message, { at, personId: idOf(recipient) });
  }
  return messages.size === 0 && isToldElse ? null : [...messages.values()];
}

/** What goes to somebody else in the same minute, or is caught up with on one day, may be out first or last. */
function isBeside(own: Delivery, before: Date, { reminder, delayed, sent }: Delivery): boolean {
  if (reminder.sendAt.getTime() === own.reminder.sendAt.getTime()) return true;
  return own.delayed && delayed && sent !== null && toLocalDate(sent.at) === toLocalDate(before);
}

/** Of one day the one that was meant for earlier; of one minute in no order of chance. */
function byDay(a: Delivery, b: Delivery): number {
  const day = ({ sent }: Delivery) => (sent === null ? '' : toLocalDate(sent.at));
  const name = ({ reminder }: Delivery) => addresseeName(reminder.to);
  return (
    day(a).localeCompare(day(b)) ||
    a.reminder.sendAt.getTime() - b.reminder.sendAt.getTime() ||
    name(b).localeCompare(name(a))
  );
}

function isOf({ type, key }: Subject, { subject }: Reminder): boolean {
  return subject.type === type && subject.key === key;
}
