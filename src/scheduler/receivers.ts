/** Whom reminders go to as of now, and which of them go out as one message. */
import { taskIn } from '../domain/plan.ts';
import { isVacant, type Recipient, recipientOf } from '../domain/roles.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Delivery } from '../store/store.ts';

/** Those that go to the same person, or the channel, together. */
export function byReceiver(rollout: Rollout, all: readonly Delivery[], at: Date): Delivery[][] {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of all) {
    const recipient = receiverOf(rollout, delivery, at);
    const key = recipient.type === 'person' ? recipient.personId : 'channel';
    groups.set(key, [...(groups.get(key) ?? []), delivery]);
  }
  return [...groups.values()];
}

function receiverOf(rollout: Rollout, { reminder }: Delivery, at: Date): Recipient {
  const task = taskIn(rollout.plan, reminder.task);
  return task === undefined ? { type: 'channel', vacant: [] } : recipientOf(rollout, task, at);
}

/**
 * Whom a group goes to, with the vacant roles on the way of each of its reminders. A role whose
 * holder cannot be reached is passed over too, but it is not vacant.
 */
export function receiverOfAll(
  rollout: Rollout,
  reachable: Rollout,
  group: readonly Delivery[],
  at: Date,
): Recipient {
  const recipients = group.map((delivery) => receiverOf(reachable, delivery, at));
  const passed = new Set(recipients.flatMap(({ vacant }) => vacant));
  const vacant = [...passed].filter((role) => isVacant(rollout, role, at));
  return { ...(recipients[0] ?? { type: 'channel' }), vacant };
}

/** As if nobody of that id held a role: for a person whom the host refuses for good. */
export function without(rollout: Rollout, personId: string): Rollout {
  return {
    ...rollout,
    holdings: rollout.holdings.filter((holding) => holding.personId !== personId),
  };
}
