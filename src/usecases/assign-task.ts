/** Whose a task is to do: a role's, or as an exception somebody's in person. */
import { mayAmendPlan } from '../domain/may/on-rollout.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import { rolesOf } from '../domain/rollout/roles.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import { saidBy } from './amend-plan.ts';
import type { By } from './by.ts';
import { taskFrom } from './change-task.ts';
import { factsOf, granted } from './refusals.ts';

type Rollouts = Pick<Store, 'rollouts'>;

/**
 * The role performs it, and nobody in person any more.
 * @throws UserError `notAllowed`, `unknownTask`, or `planUnchanged` when it is so already
 */
export function assignToRole(
  store: Rollouts,
  rolloutId: string,
  { task: key, role }: { readonly task: string; readonly role: string },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    granted(mayAmendPlan(rollout, by), rollout, by);
    const { plan, amendments } = rollout;
    const task = taskFrom(plan, key);
    const isNamed = (amendments.tasks[key]?.person ?? null) !== null;
    if (task.performer === role && !isNamed) throw new UserError('planUnchanged', factsOf(task));
    const change = { performer: role, ...(isNamed && { person: null }) };
    return {
      ...{ verb: 'plan.change', subject: key, before: { amendments } },
      after: { amendments: withTask(amendments, task, change, saidBy(by)) },
    };
  });
}

/**
 * The person performs it while they hold the role that does; of a task whose role they do not hold,
 * while they hold any.
 * @throws UserError as assignToRole, or `personWithoutRole`
 */
export function assignToPerson(
  store: Rollouts,
  rolloutId: string,
  { task: key, person }: { readonly task: string; readonly person: Pick<Person, 'id' | 'name'> },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    granted(mayAmendPlan(rollout, by), rollout, by);
    const { plan, amendments } = rollout;
    const task = taskFrom(plan, key);
    const held = rolesOf(rollout, person.id, by.now);
    if (held.length === 0) {
      throw new UserError('personWithoutRole', { name: person.name });
    }
    const role = held.find((one) => one === task.performer) ?? null;
    const present = amendments.tasks[key]?.person;
    if (present?.id === person.id && present.role === role) {
      throw new UserError('planUnchanged', factsOf(task));
    }
    const named = { person: { id: person.id, role, source: saidBy(by) } };
    return {
      ...{ verb: 'plan.assign', subject: key, before: { amendments } },
      after: { amendments: withTask(amendments, task, named, saidBy(by)) },
    };
  });
}
