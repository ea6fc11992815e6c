/**
 * The scheduler: when the clock strikes, what is due goes into the ledger (tick.ts); workers carry
 * it out (deliver.ts) and keep messages true afterwards (refresh.ts). What is due is the domain's
 * to say; whom the host refuses is the platform's.
 */
import { recipientOf } from '../domain/recipients.ts';
import { dueReminders } from '../domain/reminders.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { DueDeliveries, Fault, Store } from '../store/store.ts';

/** Rollouts taken at once: small enough for short transactions, large enough to keep up. */
const batch = 100;

/**
 * Plans everything that should be out by `now`. @returns how many reminders it planned
 * @param onFault told of each rollout that could not be planned, when all others are; may not throw
 */
export async function tick(
  store: Pick<Store, 'deliveries'>,
  now: Date,
  onFault: (fault: Fault) => Promise<void>,
): Promise<number> {
  let planned = 0;
  const faults: Fault[] = [];
  for (;;) {
    const done = await store.deliveries.planDue(now, batch, (rollout) => plan(rollout, now));
    planned += done.deliveries;
    faults.push(...done.faults);
    if (done.rollouts < batch) break;
  }
  for (const fault of faults) await onFault(fault);
  return planned;
}

/**
 * Ticks of one process. When its clock has gone back, all are looked at again: some had to wait
 * because it was too late in the day, which it no longer is.
 */
export function createTicks(
  store: Pick<Store, 'deliveries'>,
  onFault: (fault: Fault) => Promise<void>,
): (now: Date) => Promise<number> {
  let last: Date | null = null;
  return async (now) => {
    if (last !== null && now < last) await store.deliveries.lookAgain(now);
    last = now;
    return tick(store, now, onFault);
  };
}

function plan(rollout: Rollout, now: Date): DueDeliveries {
  const { reminders, heldUntil } = dueReminders(rollout, now);
  const deliveries = reminders.flatMap((reminder) => {
    const recipient = recipientOf(rollout, reminder, now);
    return recipient === null ? [] : [{ reminder, recipient }];
  });
  return { deliveries, heldUntil };
}
