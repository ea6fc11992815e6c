/**
 * The scheduler: when the clock strikes, what is due goes into the ledger (tick.ts); workers carry
 * it out (deliver.ts) and keep messages true afterwards (refresh.ts). What is due is the domain's
 * to say; whom the host refuses is the platform's.
 */
import { taskIn } from '../domain/plan.ts';
import { dueReminders, heldUntil } from '../domain/reminders.ts';
import { recipientOf } from '../domain/roles.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { HoldUntil, PlannedDelivery, Store } from '../store/store.ts';

/** Rollouts taken at once: small enough for short transactions, large enough to keep up. */
const batch = 100;

/** Plans everything that should be out by `now`. @returns how many reminders it planned */
export async function tick(store: Pick<Store, 'deliveries'>, now: Date): Promise<number> {
  let planned = 0;
  for (;;) {
    const { rollouts, deliveries } = await store.deliveries.planDue(now, batch, (rollout) =>
      plan(rollout, now),
    );
    planned += deliveries;
    if (rollouts < batch) return planned;
  }
}

function plan(rollout: Rollout, now: Date): readonly PlannedDelivery[] | HoldUntil {
  const until = heldUntil(rollout, now);
  if (until !== null) return { until };
  return dueReminders(rollout, now).flatMap((reminder) => {
    const task = taskIn(rollout.plan, reminder.task);
    return task === undefined ? [] : [{ reminder, recipient: recipientOf(rollout, task, now) }];
  });
}
