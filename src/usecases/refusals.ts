/**
 * A refusal that says who may instead, which of those roles nobody holds, and who can fill them.
 */

import type { Doer, May, Why } from '../domain/may/answer.ts';
import { mayStep } from '../domain/may/on-task.ts';
import { mayAssign, whoMayAssign } from '../domain/may/rights.ts';
import { roleNameIn, type Task } from '../domain/plan/plan.ts';
import { approversOf } from '../domain/rollout/approval.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import type { Rollout, Step } from '../domain/rollout/rollout.ts';
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
    return rollout === null ? {} : whoInstead(why, rollout, doer);
  }
  if (why.code === 'guestReadsNothing') {
    return { who: rollout === null ? '' : assigners(rollout, doer.now) };
  }
  if (why.code === 'roleTaken') return { role: why.role, who: why.who };
  if (!('task' in why)) return 'query' in why ? { query: why.query } : {};
  const { task, code: _, ...facts } = why;
  return { ...factsOf(task), ...facts, ...(rollout && nextStep(why, rollout, doer)) };
}

type OfTask = Extract<Why, { readonly task: Task }>;

/** The step that a refusal leads on to. */
const leadsTo: Readonly<Partial<Record<OfTask['code'], Step>>> = {
  reopenFirst: 'reopen',
  alreadyOpen: 'perform',
  approveFirst: 'perform',
  putOffTooFar: 'start',
};

/** Whether its reader may take that step, or else who may. */
function nextStep(why: OfTask, rollout: Rollout, doer: Doer): Record<string, string> {
  if (why.code === 'notYourReminders' || why.code === 'ownWork') {
    return why.who === '' ? whoAssigns(rollout, doer) : {};
  }
  const step = leadsTo[why.code];
  if (step === undefined) return {};
  const next = mayStep(rollout, why.task, step, doer);
  if (next.may) return { may: 'yes' };
  if (next.why.code === 'notAllowed') return whoInstead(next.why, rollout, doer);
  const approvers = approversOf(rollout, why.task, doer.now)?.people ?? [];
  return why.code === 'approveFirst' ? { who: approvers.map(({ name }) => name).join(', ') } : {};
}

/** Whether they may give roles to people, or else who may. */
export function whoAssigns(rollout: Rollout, doer: Doer) {
  const isAssigner = mayAssign(rollout, doer).may;
  return {
    mayAssign: isAssigner ? 'yes' : '',
    assigners: isAssigner ? '' : assigners(rollout, doer.now),
  };
}

/** What the refusals about a task say of it. */
export function factsOf(task: Pick<Task, 'key' | 'title'>) {
  return { task: `${task.key} ${task.title}`, key: task.key };
}

type NotAllowed = Extract<Why, { readonly code: 'notAllowed' }>;

function whoInstead(
  { roles, asking, isReading }: NotAllowed,
  rollout: Rollout,
  doer: Doer,
): Record<string, string> {
  const { plan } = rollout;
  const holders = (role: string) =>
    holdersOf(rollout, role, doer.now).map(({ name }) => `${name} (${roleNameIn(plan, role)})`);
  const vacant = roles.filter((role) => holders(role).length === 0);
  return {
    who: roles.flatMap(holders).join(', '),
    vacant: vacant.map((role) => roleNameIn(plan, role)).join(', '),
    ...whoAssigns(rollout, doer),
    ...(isReading && { isReading: 'yes' }),
    ...(asking && { ...asking, rolloutId: rollout.id }),
  };
}

function assigners(rollout: Rollout, at: Date): string {
  const named = whoMayAssign(rollout, at).map(({ person: { name }, role }) =>
    role === null ? name : `${name} (${roleNameIn(rollout.plan, role)})`,
  );
  return named.join(', ');
}
