/** A store on an open database with one rollout in it, and short words for what tests do to it. */
import { randomUUID } from 'node:crypto';
import { dueReminders } from '../../src/domain/reminders.ts';
import type { Recipient } from '../../src/domain/roles.ts';
import { type Rollout, untouched } from '../../src/domain/rollout.ts';
import type { Prisma } from '../../src/store/database.ts';
import { createStore } from '../../src/store/index.ts';
import type { Queue } from '../../src/store/queue.ts';
import type { Change, ChangedBy, PlannedDelivery } from '../../src/store/store.ts';
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

/** Plans every due reminder for the receiver. */
export function plansFor(recipient: Recipient, now: Date) {
  return (rollout: Rollout): readonly PlannedDelivery[] =>
    dueReminders(rollout, now).map((reminder) => ({ reminder, recipient }));
}
