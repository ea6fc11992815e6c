/** Answers how the tasks stand whose deadline had passed before the bot began to follow them. */
import { mayChangeTask } from '../domain/access.ts';
import { toLocalDate } from '../domain/calendar.ts';
import type { Task } from '../domain/plan.ts';
import { isUnconfirmed, unconfirmedTasks } from '../domain/progress.ts';
import { type Rollout, stateOf } from '../domain/rollout.ts';
import { UserError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { By } from './by.ts';
import { factsOf, knownTask } from './known-task.ts';
import { refuseUnless } from './refusals.ts';
import { takeStep } from './take-step.ts';

/** What is not known is no answer. */
export interface LateAnswer {
  readonly task: string;
  readonly answer: 'complete' | 'open';
}

/**
 * The tasks that nobody has answered for and the person may change.
 * @throws UserError when there are such tasks, but none that the person may change
 */
export function tasksToAnswer(rollout: Rollout, by: By): Task[] {
  const asked = unconfirmedTasks(rollout, toLocalDate(by.now));
  const access = asked.map((task) => mayChangeTask(rollout, task, by.personId, by.now));
  const own = asked.filter((_, index) => access[index]?.allowed);
  if (own.length === 0 && asked.length > 0) {
    const roles = access.flatMap((one) => (one.allowed ? [] : one.roles));
    refuseUnless({ allowed: false, roles: [...new Set(roles)] }, rollout, by);
  }
  return own;
}

/** One audit row an answer. A task that somebody else has answered for meanwhile is left alone. */
export async function answerLateStart(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  answers: readonly LateAnswer[],
  by: By,
): Promise<void> {
  for (const { task, answer } of answers) {
    try {
      if (answer === 'open') await confirmOpen(store, rolloutId, task, by);
      else await takeStep(store, rolloutId, 'complete', { task, value: null, note: null }, by);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'alreadyThere') throw error;
    }
  }
}

/** The task is not completed in KLIK: from now on it is overdue, and followed up. */
async function confirmOpen(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  key: string,
  by: By,
): Promise<void> {
  await store.rollouts.change(rolloutId, by, (rollout) => {
    const task = knownTask(rollout.plan, key);
    refuseUnless(mayChangeTask(rollout, task, by.personId, by.now), rollout, by);
    const before = stateOf(rollout, task);
    if (!isUnconfirmed(rollout, task, toLocalDate(by.now))) {
      throw new UserError('alreadyThere', { ...factsOf(task), status: before.status });
    }
    return {
      verb: 'task.confirm-open',
      subject: key,
      before: { task: before },
      after: { task: { ...before, changedAt: by.now, changedBy: by.personId } },
    };
  });
}
