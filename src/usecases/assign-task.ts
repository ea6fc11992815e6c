/** Whose a task is to do: a role's, or as an exception somebody's in person. */
import { mayAmendPlan } from '../domain/may/on-rollout.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import { rolesOf } from '../domain/rollout/roles.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import { suggestionsIn } from '../domain/rollout/suggestions.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import { saidBy } from './amend-plan.ts';
import type { By } from './by.ts';
import { taskFrom } from './change-task.ts';
import { factsOf, granted, whoAssigns } from './refusals.ts';

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
      throw new UserError('personWithoutRole', {
        name: person.name,
        ...whoAssigns(rollout, by),
      });
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

/**
 * Each of these tasks goes to the role that the plan suggests, in one change.
 * @param keys as somebody was shown them; what has got a performer since is left to it
 * @throws UserError `notAllowed`, or `staleButton` when none is left
 */
export function takeSuggestions(
  store: Rollouts,
  rolloutId: string,
  keys: readonly string[],
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    granted(mayAmendPlan(rollout, by), rollout, by);
    const wanted = suggestionsIn(rollout, by.now).filter(({ task }) => keys.includes(task.key));
    if (wanted.length === 0) throw new UserError('staleButton');
    const { amendments: before } = rollout;
    const after = wanted.reduce(
      (amendments, { task, role }) => withTask(amendments, task, { performer: role }, saidBy(by)),
      before,
    );
    // One alone stands in its task's history.
    const [one, ...others] = wanted;
    const isOne = one !== undefined && others.length === 0;
    return {
      ...(isOne
        ? { verb: 'plan.change', subject: one.task.key }
        : { verb: 'plan.suggested', subject: null }),
      ...{ before: { amendments: before }, after: { amendments: after } },
    };
  });
}
