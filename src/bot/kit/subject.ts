/**
 * The subject of a button or form, such as a task: loaded from the value that the button carries.
 */
import type { Card } from '../../cards/card.ts';
import { knownTaskIn, type Task } from '../../domain/plan/plan.ts';
import { UserError } from '../../errors.ts';
import type { By } from '../../usecases/by.ts';
import { taskRef } from '../../views/buttons.ts';
import { errorText } from '../../views/error-card.ts';
import type { View } from '../../views/view.ts';
import { showTask } from '../tasks/show-task.ts';
import type { ActionRun } from './action.ts';
import { byOf, type Context, rolloutOf, viewOn } from './context.ts';
import type { Inputs } from './inputs.ts';

/** `V`: what the button carries. `S`: what the one that sends its form does. */
export interface Subject<V, S, At> {
  /** @throws UserError when it is not there, or not theirs to read */
  find(context: Context, carried: V | S): Promise<At>;
  refOf(at: At): S;
  /** The answer to a refusal. @throws what it has no answer to */
  refused?(context: Context, at: At, error: unknown): Promise<Card>;
}

/** A run for a button on such a subject. */
export function about<V, S, At, C extends V | S>(
  subject: Subject<V, S, At>,
  run: (context: Context, at: At, carried: C, inputs: Inputs) => Promise<Card> | Card,
): ActionRun<C> {
  return async (context, carried, inputs) => {
    const at = await subject.find(context, carried);
    try {
      return await run(context, at, carried, inputs);
    } catch (error) {
      if (subject.refused === undefined) throw error;
      return subject.refused(context, at, error);
    }
  };
}

export interface OnRollout {
  readonly view: View;
  readonly by: By;
}

export interface OnTask extends OnRollout {
  readonly task: Task;
}

type RolloutRef = { readonly rolloutId: string };
export type TaskRef = ReturnType<typeof taskRef>;

export const theRollout: Subject<RolloutRef, RolloutRef, OnRollout> = {
  async find(context, { rolloutId }) {
    return { view: viewOn(context, await rolloutOf(context, rolloutId)), by: byOf(context) };
  },
  refOf: ({ view }) => ({ rolloutId: view.rollout.id }),
};

/** Refusals because the task's status has changed since the card was shown. */
const movedOn: readonly UserError['code'][] = ['alreadyThere', 'alreadyOpen', 'reopenFirst'];

export const theTask: Subject<TaskRef, TaskRef, OnTask> = {
  async find(context, ref) {
    const on = await theRollout.find(context, ref);
    const task = knownTaskIn(on.view.rollout.plan, ref.task);
    if (task === undefined) throw new UserError('staleButton');
    return { ...on, task };
  },
  refOf: ({ view, task }) => taskRef(view, task),
  /**
   * If the task's status has changed since, nothing is done; the answer shows the task as it is,
   * and why.
   */
  async refused(context, { view, task }, error) {
    if (!(error instanceof UserError) || !movedOn.includes(error.code)) throw error;
    const rollout = await context.store.rollouts.get(view.rollout.id);
    return showTask(context, viewOn(context, rollout), task, errorText(view.texts, error));
  },
};
