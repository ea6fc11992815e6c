/**
 * The scheduler: each tick writes what is due into the ledger (tick.ts); workers send it
 * (deliver.ts) and keep earlier messages up to date (refresh.ts). The domain decides what is due;
 * the platform reports whom the host refuses.
 */

import { dueReminders } from '../domain/reminders/due.ts';
import { recipientOf } from '../domain/reminders/recipient.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { DueDeliveries, Fault, PlatformName, Store } from '../store/store.ts';
import type { ClockWatch } from './clock-watch.ts';

/** Rollouts per transaction: few enough to keep it short, enough to keep up. */
const batch = 100;

/**
 * Plans everything that should be out by `now`. @returns how many reminders it planned
 * @param on those of these platforms alone; all when left out
 * @param onFault told of each rollout that could not be planned, when all others are; may not throw
 */
export async function tick(
  store: Pick<Store, 'deliveries'>,
  now: Date,
  onFault: (fault: Fault) => Promise<void>,
  on?: readonly PlatformName[],
): Promise<number> {
  let planned = 0;
  const faults: Fault[] = [];
  for (;;) {
    const done = await store.deliveries.planDue(now, batch, (rollout) => plan(rollout, now), on);
    planned += done.deliveries;
    faults.push(...done.faults);
    if (done.rollouts < batch) break;
  }
  for (const fault of faults) await onFault(fault);
  return planned;
}

export interface TickParts {
  readonly store: Pick<Store, 'deliveries' | 'pulse'>;
  /** As `tick` has it. */
  readonly onFault: (fault: Fault) => Promise<void>;
  /** The platforms that are connected: what cannot be written there is not planned either. */
  readonly on?: readonly PlatformName[];
  readonly watch: ClockWatch;
  /** The clock had been ahead, and with it perhaps what was put off until later. */
  readonly onWentBack?: () => Promise<void>;
}

/**
 * Ticks of one process. When its clock goes back, every rollout is checked again: some were held
 * because it was too late in the day, which it no longer is.
 */
export function createTicks(parts: TickParts): (now: Date) => Promise<number> {
  const { store, onFault, on, watch, onWentBack } = parts;
  let last: Date | null = null;
  return async (now) => {
    const isBack = last !== null && now < last;
    last = now;
    const judged = await watch.judge(now);
    if (!judged.isBelieved) return 0;
    await store.pulse.setBack(now, judged.owedFrom);
    if (isBack || judged.wentBack) await store.deliveries.lookAgain(now);
    if (judged.laterIsWrong) await store.pulse.beginNow(now);
    if (judged.wentBack) await onWentBack?.();
    await judged.keep();
    return tick(store, now, onFault, on);
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
