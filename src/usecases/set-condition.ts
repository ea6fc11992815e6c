/** Questions about the municipality: which task depends on one, and what the answer is. */
import { mayAmendPlan } from '../domain/may/on-rollout.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import { withNextKey } from '../domain/plan/amendments.ts';
import type { Condition } from '../domain/plan/plan.ts';
import { type Answer, answerTo } from '../domain/rollout/conditions.ts';
import { itemName, itemState } from '../domain/rollout/items.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import { saidBy } from './amend-plan.ts';
import type { By } from './by.ts';
import { taskFrom } from './change-task.ts';
import { factsOf, granted } from './refusals.ts';

type Rollouts = Pick<Store, 'rollouts'>;

/** @throws UserError `notAllowed`, `staleButton` for a question that there is not, `answersUnchanged` */
export function answerCondition(
  store: Rollouts,
  rolloutId: string,
  { question, answer }: { readonly question: string; readonly answer: Answer },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    granted(mayAmendPlan(rollout, by), rollout, by);
    const condition = rollout.plan.conditions.find(({ key }) => key === question);
    if (condition === undefined) throw new UserError('staleButton');
    if (answerTo(rollout, condition) === answer) throw new UserError('answersUnchanged');
    const before = itemState(rollout, 'conditions', condition);
    const after = { ...before, answer, changedAt: by.now, changedBy: by.personId };
    const name = itemName('conditions', condition);
    return {
      verb: 'plan.answer',
      subject: null,
      before: { items: { [name]: before } },
      after: { items: { [name]: after } },
    };
  });
}

/**
 * @param on the question that the task depends on, or the text of a new one; null: it always applies
 * @throws UserError `notAllowed`, `unknownTask`, or `planUnchanged` when it is so already
 */
export function setOnlyIf(
  store: Rollouts,
  rolloutId: string,
  { task: key, on }: { readonly task: string; readonly on: Condition | string | null },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout): Change => {
    granted(mayAmendPlan(rollout, by), rollout, by);
    const task = taskFrom(rollout.plan, key);
    const before = rollout.amendments;
    const asked = typeof on === 'string' ? withNextKey(before, 'question') : null;
    const onlyIf = asked?.key ?? (typeof on === 'string' ? null : (on?.key ?? null));
    if ((task.onlyIf ?? null) === onlyIf) throw new UserError('planUnchanged', factsOf(task));
    const added =
      asked === null || typeof on !== 'string'
        ? before
        : {
            ...asked.amendments,
            addedConditions: [
              ...before.addedConditions,
              { key: asked.key, text: on, source: saidBy(by) },
            ],
          };
    return {
      verb: 'plan.only-if',
      subject: key,
      before: { amendments: before },
      after: { amendments: withTask(added, task, { onlyIf }, saidBy(by)) },
    };
  });
}
