/**
 * How tasks stand here and in a file that tells of it: which step would make both say the same. What
 * is further here is done in KLIK first, where the bot cannot write.
 */
import type { Doer } from '../may/answer.ts';
import { mayStep } from '../may/on-task.ts';
import type { Rollout, Status, Step } from '../rollout/rollout.ts';
import type { StatusDifference } from './compare.ts';

/** Where the tasks are further. */
export const sides = ['there', 'here'] as const;
export type Side = (typeof sides)[number];

const order: readonly Status[] = ['notStarted', 'inProgress', 'performed', 'completed'];

export function furtherIn({ here, there }: StatusDifference): Side {
  return order.indexOf(there) > order.indexOf(here) ? 'there' : 'here';
}

/** The step to be taken here; null: there is none that would settle it. */
export function settlingStep(difference: StatusDifference): Step | null {
  const { here, there } = difference;
  if (furtherIn(difference) === 'there') return there === 'completed' ? 'complete' : 'perform';
  if (here === 'performed') return 'complete';
  return here === 'completed' && there !== 'performed' && there !== 'notRelevant' ? 'reopen' : null;
}

export interface Settling extends StatusDifference {
  readonly step: 'complete' | 'perform';
}

/** Those of one side that can be settled together: nothing is to be asked of them. */
export function settledTogether(
  rollout: Rollout,
  differences: readonly StatusDifference[],
  side: Side,
  doer: Doer,
): Settling[] {
  return differences.flatMap((difference) => {
    const { task } = difference;
    const step = settlingStep(difference);
    if (furtherIn(difference) !== side || (step !== 'complete' && step !== 'perform')) return [];
    if (step === 'perform' && task.asks.type !== 'nothing') return [];
    return mayStep(rollout, task, step, doer).may ? [{ ...difference, step }] : [];
  });
}
