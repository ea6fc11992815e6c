/**
 * A refusal that says who may instead, which of those roles nobody holds, and who can fill them.
 */

import type { Doer, May, Why } from '../domain/may/answer.ts';
import { mayAssign, whoMayAssign } from '../domain/may/rights.ts';
import { roleNameIn, type Task } from '../domain/plan/plan.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';

/** @returns what the decision found on the way. @throws UserError that says why not */
export function granted<Found>(
  answer: May<Found>,
  rollout: Rollout | null,
  doer: Doer,
): { readonly may: true } & Found {
  if (answer.may) return answer;
  throw refusalOf(answer.why, rollout, doer);
}

/** @param rollout null: there is none yet */
export function refusalOf(why: Why, rollout: Rollout | null, doer: Doer): UserError {
  return new UserError(why.code, paramsOf(why, rollout, doer));
}

function paramsOf(why: Why, rollout: Rollout | null, doer: Doer): Record<string, string> {
  if (why.code === 'notAllowed') {
    if (rollout === null) return {};
    const asked = why.asking && { ...why.asking, rolloutId: rollout.id };
    return { ...whoInstead(why, rollout, doer), ...asked };
  }
  if (why.code === 'guestReadsNothing') {
    return { who: rollout === null ? '' : assigners(rollout, doer.now) };
  }
  if (why.code === 'roleTaken') return { role: why.role, who: why.who };
  if (!('task' in why)) return 'query' in why ? { query: why.query } : {};
  const { task, code: _, ...facts } = why;
  return { ...factsOf(task), ...facts };
}

/** What the refusals about a task say of it. */
export function factsOf(task: Pick<Task, 'key' | 'title'>) {
  return { task: `${task.key} ${task.title}`, key: task.key };
}

type NotAllowed = Extract<Why, { readonly code: 'notAllowed' }>;

function whoInstead({ roles }: NotAllowed, rollout: Rollout, doer: Doer) {
  const { plan } = rollout;
  const holders = (role: string) =>
    holdersOf(rollout, role, doer.now).map(({ name }) => `${name} (${roleNameIn(plan, role)})`);
  const vacant = roles.filter((role) => holders(role).length === 0);
  const isAssigner = mayAssign(rollout, doer).may;
  return {
    who: roles.flatMap(holders).join(', '),
    vacant: vacant.map((role) => roleNameIn(plan, role)).join(', '),
    mayAssign: isAssigner ? 'yes' : '',
    assigners: isAssigner ? '' : assigners(rollout, doer.now),
  };
}

function assigners(rollout: Rollout, at: Date): string {
  const named = whoMayAssign(rollout, at).map(({ person: { name }, role }) =>
    role === null ? name : `${name} (${roleNameIn(rollout.plan, role)})`,
  );
  return named.join(', ');
}
