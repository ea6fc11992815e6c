/** After an import that tells how tasks stand: all of one kind are settled in one change. */
import { compare } from '../domain/imports/compare.ts';
import { type Side, settledTogether } from '../domain/imports/reconcile.ts';
import { mayStep } from '../domain/may/on-task.ts';
import type { ImportedTask } from '../domain/plan/imported.ts';
import { stateOf, type TaskState } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { ByAnyone } from './by.ts';
import { granted } from './refusals.ts';
import { stepped } from './take-step.ts';

/**
 * @param count as many as the button named
 * @throws UserError `importStale` when there are more or fewer by now
 */
export function settleStatuses(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { rows, side, count }: { rows: readonly ImportedTask[]; side: Side; count: number },
  by: ByAnyone,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const settled = settledTogether(rollout, compare(rollout, rows).statuses, side, by);
    if (settled.length !== count || count === 0) throw new UserError('importStale');
    const states = settled.map(({ task, step }) => {
      const before = stateOf(rollout, task);
      const { status } = granted(mayStep(rollout, task, step, by), rollout, by);
      const after = stepped(before, step, { status, value: null, note: null }, by);
      return { key: task.key, before, after };
    });
    const all = (of: 'before' | 'after'): Record<string, TaskState> =>
      Object.fromEntries(states.map((one) => [one.key, one[of]]));
    return {
      verb: 'task.settle',
      subject: null,
      before: { tasks: all('before') },
      after: { tasks: all('after') },
    };
  });
}
