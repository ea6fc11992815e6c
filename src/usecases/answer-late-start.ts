/** Answers how the tasks stand that may have been done before the bot began to follow them. */

import type { Task } from '../domain/plan/plan.ts';
import { type Access, mayAssignRoles, mayChangeTask } from '../domain/rollout/access.ts';
import { askedTasks, isAsked } from '../domain/rollout/progress.ts';
import { isVacant } from '../domain/rollout/roles.ts';
import { type Rollout, type Step, stateOf, statusAfter } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { UserError } from '../errors.ts';
import type { Change, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { factsOf, knownTask } from './known-task.ts';
import { refuseUnless } from './refusals.ts';

/** A step that was taken already, or none yet. What is not known is no answer. */
export const lateAnswers = ['complete', 'perform', 'start', 'open'] as const;

export interface LateAnswer {
  readonly task: string;
  readonly answer: (typeof lateAnswers)[number];
}

/**
 * The tasks that nobody has answered for and the person may change.
 * @throws UserError when there are such tasks, but none that the person may change
 */
export function tasksToAnswer(rollout: Rollout, by: By): Task[] {
  const asked = askedTasks(rollout, toLocalDate(by.now));
  const access = asked.map((task) => mayAnswer(rollout, task, by));
  const own = asked.filter((_, index) => access[index]?.allowed);
  if (own.length === 0 && asked.length > 0) {
    const roles = access.flatMap((one) => (one.allowed ? [] : one.roles));
    refuseUnless({ allowed: false, roles: [...new Set(roles)] }, rollout, by);
  }
  return own;
}

/**
 * Whoever may change the task; and while none of those roles has a holder, whoever may give roles:
 * right after a set-up nobody holds any.
 */
function mayAnswer(rollout: Rollout, task: Task, { personId, now }: By): Access {
  const access = mayChangeTask(rollout, task, personId, now);
  if (access.allowed || access.roles.some((role) => !isVacant(rollout, role, now))) return access;
  return mayAssignRoles(rollout, personId, now);
}

/** One audit row an answer. A task that somebody else has answered for meanwhile is left alone. */
export async function answerLateStart(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  answers: readonly LateAnswer[],
  by: By,
): Promise<void> {
  for (const answer of answers) {
    try {
      await store.rollouts.change(rolloutId, by, (rollout) => answered(rollout, answer, by));
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'alreadyThere') throw error;
    }
  }
}

/** As far as the answer says; or known to be open: once its deadline has passed it is followed up. */
function answered(rollout: Rollout, { task: key, answer }: LateAnswer, by: By): Change {
  const task = knownTask(rollout.plan, key);
  refuseUnless(mayAnswer(rollout, task, by), rollout, by);
  const before = stateOf(rollout, task);
  const step: Step | null = answer === 'open' ? null : answer;
  const change = step === null ? null : statusAfter(task, before.status, step);
  if (!isAsked(rollout, task, toLocalDate(by.now)) || change?.ok === false) {
    throw new UserError('alreadyThere', { ...factsOf(task), status: before.status });
  }
  const status = change?.status ?? before.status;
  return {
    verb: step === null ? 'task.confirm-open' : `task.${step}`,
    subject: key,
    before: { task: before },
    after: { task: { ...before, status, changedAt: by.now, changedBy: by.personId } },
  };
}
