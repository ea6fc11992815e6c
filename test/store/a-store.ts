/** A store on an open database with one rollout in it, and short words for what tests do to it. */
import { randomUUID } from 'node:crypto';
import type { Subject } from '../../src/domain/reminders/addressee.ts';
import type { Recipient } from '../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { type Rollout, untouched } from '../../src/domain/rollout/rollout.ts';
import type { Prisma } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import type { Queue } from '../../src/store/queue/queue.ts';
import type { Change, ChangedBy, DueDeliveries, PlannedDelivery } from '../../src/store/store.ts';
import { aPlan } from '../helpers/a-plan.ts';

const plan = aPlan();

/** The day the first tasks are published. */
export const start = new Date('2026-01-13T08:00:00Z');
/** When the first reminder is due: task 1, 14 days before its deadline, at 9 in Denmark. */
export const firstReminder = new Date('2026-02-02T08:00:00Z');

export const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

export function storeOn(prisma: Prisma, queue?: Queue) {
  return createStore({ prisma, plan: () => plan, ...(queue && { queue }) });
}

export async function aStoreWithRollout(prisma: Prisma, queue?: Queue) {
  const store = storeOn(prisma, queue);
  const installation = await store.installations.upsert({
    platform: 'slack',
    externalId: `T-${randomUUID()}`,
    name: 'Eksempel',
  });
  const of = { installationId: installation.id };
  const person = await store.people.upsert({ ...of, externalId: 'U1', name: 'Projektlederen' });
  const rollout = await store.rollouts.create({
    ...of,
    municipality: 'Eksempel Kommune',
    planKey: plan.key,
    language: 'da',
    sendHour: 9,
    now: start,
  });
  // What has neither a channel nor a holder is not planned.
  const channel = await store.conversations.upsert({ ...of, externalId: 'C-own', kind: 'channel' });
  await prisma.conversation.update({
    where: { id: channel.id },
    data: { rolloutId: rollout.id },
  });
  return { store, prisma, installation, person, rollout, by: changedBy(person.id) };
}

export function changedBy(personId: string | null, now = start): ChangedBy {
  return { personId, platform: 'slack', now };
}

/** Completes a task, whatever was before. */
export function completes(task: string, by: ChangedBy, note: string | null = null) {
  return (rollout: Rollout): Change => {
    const before = rollout.tasks[task] ?? untouched;
    const after = {
      ...before,
      status: 'completed' as const,
      note,
      changedAt: by.now,
      changedBy: by.personId,
    };
    return {
      verb: 'task.complete',
      subject: task,
      before: { task: before },
      after: { task: after },
    };
  };
}

/** Makes the persons, and nobody else, hold the role. */
export function gives(role: string, personIds: readonly string[]) {
  return (): Change => ({
    verb: 'role.set',
    subject: role,
    before: { holders: { role, personIds: [] } },
    after: { holders: { role, personIds } },
  });
}

export const toChannel: Recipient = { type: 'channel', vacant: [] };

export function toPerson(personId: string): Recipient & { type: 'person' } {
  const gap = { vacant: [], standsInFor: null };
  return { type: 'person', personId, via: 'performer', role: 'projektleder', ...gap };
}

/** Plans every reminder before a deadline since the last look, whatever the receiver's hours are. */
export function plansFor(recipient: Recipient, now: Date) {
  return (rollout: Rollout): DueDeliveries => ({
    deliveries: upcomingReminders(rollout, rollout.checkedAt, now)
      .filter(({ rule }) => rule.type === 'beforeDue')
      .map((reminder) => ({ reminder, recipient })),
    heldUntil: null,
  });
}

/** Task 1's first reminder, about something else if need be. */
export function aReminder(overrides: Partial<Reminder> = {}): Reminder {
  const subject: Subject = overrides.subject ?? { type: 'task', key: '1' };
  return {
    key: `${subject.type} ${subject.key}|2026-02-16|beforeDue:14|performer`,
    subject,
    rule: { type: 'beforeDue', days: 14 },
    to: { type: 'performer' },
    due: '2026-02-16',
    sendAt: firstReminder,
    ...overrides,
  };
}

export function planned(
  reminder: Partial<Reminder> = {},
  recipient: Recipient = toChannel,
): PlannedDelivery {
  return { reminder: aReminder(reminder), recipient };
}
