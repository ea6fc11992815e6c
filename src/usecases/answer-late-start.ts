/** Answers how the tasks stand that may have been done before the bot began to follow them. */

import { mayAnswerLate } from '../domain/may/on-task.ts';
import { type Step, statusAfter } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { By } from './by.ts';
import { changeTask } from './change-task.ts';
import { factsOf, granted } from './refusals.ts';

/** The step that was taken before the bot came, or `open`: none. Not knowing is no answer. */
export const lateStartAnswers = ['complete', 'perform', 'start', 'open'] as const;

export interface LateStartAnswer {
  readonly task: string;
  readonly answer: (typeof lateStartAnswers)[number];
}

/** One audit row an answer. A task that somebody else has answered for meanwhile is left alone. */
export async function answerLateStart(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  answers: readonly LateStartAnswer[],
  by: By,
): Promise<void> {
  for (const answer of answers) {
    try {
      await answerOne(store, rolloutId, answer, by);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'alreadyThere') throw error;
    }
  }
}

/** The task as answered. 'open' only confirms it, so that it is followed up as overdue. */
function answerOne(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { task: key, answer }: LateStartAnswer,
  by: By,
) {
  return changeTask(store, rolloutId, key, by, (rollout, task, { status: present }) => {
    granted(mayAnswerLate(rollout, task, by), rollout, by);
    const step: Step | null = answer === 'open' ? null : answer;
    const next = step === null ? null : statusAfter(task, present, step);
    if (next?.ok === false) {
      throw new UserError('alreadyThere', { ...factsOf(task), status: present });
    }
    return {
      verb: `task.${step ?? 'confirm-open'}`,
      to: { status: next?.status ?? present, changedAt: by.now, changedBy: by.personId },
    };
  });
}
