/**
 * The municipality that a newcomer finds in the local chat: all roles but one are held, earlier
 * tasks are completed, and one task is overdue.
 */

import {
  firstDueOf,
  type Rollout,
  type TaskState,
  untouched,
} from '../../domain/rollout/rollout.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import { addWorkingDays } from '../../domain/time/working-days.ts';
import { currentPlan } from '../../plans/index.ts';
import type { ChangedBy, Conversation, Store } from '../../store/store.ts';
import { examplePeople } from './people.ts';

const settings = { municipality: 'Eksempel Kommune', language: 'da', sendHour: 9 } as const;

/** Left for the newcomer to assign. */
const vacantRole = 'rolleadministrator';

/** Its deadline, the municipality's own, was the working day before. */
const overdueTask = { key: 'L3', performer: 'klik-administrator' };

const system = { personId: null, platform: 'system' } as const;

type ExampleStore = Pick<Store, 'rollouts' | 'people'>;

/**
 * On the first start only: an installation that has a rollout keeps it.
 * `isStaffed` false: all roles are vacant and nothing is done, as on the day of the set-up.
 */
export async function createExample(
  store: ExampleStore,
  { id: conversationId, installationId }: Conversation,
  now: Date,
  isStaffed = true,
): Promise<void> {
  const { rollouts } = store;
  if ((await rollouts.inInstallation(installationId)).length > 0) return;
  const planKey = currentPlan.key;
  const { id } = await rollouts.create({ installationId, planKey, now, ...settings });
  const { rollout } = await rollouts.change(id, { ...system, now }, () => ({
    verb: 'rollout.setup',
    subject: null,
    before: { channel: { installationId, conversationId: null } },
    after: { settings, channel: { installationId, conversationId } },
  }));
  if (isStaffed) await staff(store, rollout, installationId, now);
}

async function staff(
  store: ExampleStore,
  rollout: Rollout,
  installationId: string,
  now: Date,
): Promise<void> {
  const { plan } = rollout;
  const holders = new Map<string, string>();
  for (const { externalId, name } of examplePeople(plan.roles)) {
    if (externalId === vacantRole) continue;
    const { id } = await store.people.upsert({ installationId, externalId, name });
    await giveRole(store, rollout.id, externalId, id, now);
    holders.set(externalId, id);
  }
  const today = toLocalDate(now);
  for (const task of plan.tasks) {
    const due = firstDueOf(rollout, task);
    const performer = holders.get(task.performer ?? '');
    if (due === null || due >= today || performer === undefined) continue;
    await setTask(store, rollout.id, task.key, { status: 'completed' }, performer, now);
  }
  const overdue = { status: 'inProgress', dueOn: addWorkingDays(today, -1) } as const;
  const performer = holders.get(overdueTask.performer);
  if (performer !== undefined) {
    await setTask(store, rollout.id, overdueTask.key, overdue, performer, now);
  }
}

/** Not by the use case: who may assign roles depends on who holds them already. */
export async function giveRole(
  { rollouts }: Pick<Store, 'rollouts'>,
  rolloutId: string,
  role: string,
  personId: string,
  now: Date,
): Promise<void> {
  await rollouts.change(rolloutId, { ...system, now }, () => ({
    verb: 'role.set',
    subject: role,
    before: { holders: { role, personIds: [] } },
    after: { holders: { role, personIds: [personId] } },
  }));
}

async function setTask(
  { rollouts }: Pick<Store, 'rollouts'>,
  rolloutId: string,
  task: string,
  state: Partial<TaskState>,
  personId: string,
  now: Date,
): Promise<void> {
  const by: ChangedBy = { personId, platform: 'local', now };
  await rollouts.change(rolloutId, by, () => ({
    verb: state.status === 'completed' ? 'task.complete' : 'task.start',
    subject: task,
    before: { task: untouched },
    after: { task: { ...untouched, ...state, changedAt: now, changedBy: personId } },
  }));
}
