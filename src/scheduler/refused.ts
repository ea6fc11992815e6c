/** What happens when the host refuses a message. */
import { PlatformError } from '../bot/port/platform.ts';
import { recipientOf } from '../domain/reminders/recipient.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import type { DeliveryReason, Reason } from '../domain/rollout/reason.ts';
import { holdersOf, projectManagerRole } from '../domain/rollout/roles.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { PlannedDelivery } from '../store/store.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { type Group, idOf, idsOf } from './groups.ts';

/** The message may have arrived, so the host gets this long to recover before it is resent. */
const repeatAfterSeconds = 120;
/**
 * Retry interval while the installation is out of order; pace.ts decides how often it is really
 * called.
 */
const mendedAfterSeconds = 60;

/** @throws the error when the queue should retry later */
export async function notTaken(
  parts: DeliverParts,
  rollout: Rollout,
  group: Group,
  error: PlatformError,
): Promise<void> {
  const { store, log } = parts;
  const { deliveries } = group;
  log.warn(
    { rolloutId: rollout.id, kind: error.kind, code: error.code },
    'the host refused a reminder',
  );
  switch (error.kind) {
    case 'permanent':
      return passOn(parts, rollout, group, error.reason);
    // The platform has tried it as plain text too: no other recipient would fare better.
    case 'message':
      return store.deliveries.finish(idsOf(deliveries), { state: 'failed', reason: error.reason });
    case 'retryable':
      await store.deliveries.finish(idsOf(deliveries), { state: 'planned', reason: error.reason });
      throw error;
    // Lasts until somebody mends it: no try of the queue's is used up by it. A word that nobody
    // knows may mean this message alone, and is not waited for without end.
    case 'installation':
      await store.deliveries.finish(idsOf(deliveries), { state: 'planned', reason: error.reason });
      throw error.reason === 'unknown' ? error : later(error, mendedAfterSeconds);
    case 'uncertain': {
      const { again = [], first = [] } = Object.groupBy(deliveries, ({ repeated }) =>
        repeated ? 'again' : 'first',
      );
      const uncertain = (reason: DeliveryReason) => ({ state: 'uncertain', reason }) as const;
      if (again.length > 0) await store.deliveries.finish(idsOf(again), uncertain('uncertain'));
      if (first.length === 0) return;
      await store.deliveries.finish(idsOf(first), uncertain(error.reason));
      throw later(error, repeatAfterSeconds);
    }
  }
}

function later(error: PlatformError, retryAfterSeconds: number): PlatformError {
  const { kind, code, reason } = error;
  return new PlatformError(kind, code, { reason, retryAfterSeconds, cause: error });
}

/** Passes it to the next in line, and notifies the projektleder once of whom the host refuses. */
async function passOn(
  { store, now }: DeliverParts,
  rollout: Rollout,
  { recipient, deliveries }: Group,
  reason: Reason,
): Promise<void> {
  const at = now();
  const person = idOf(recipient);
  const refused = person ?? 'channel';
  if (person !== null) await store.people.refused(person, at);
  const lost: string[] = [];
  const passedOn: string[] = [];
  const instead: PlannedDelivery[] = [];
  for (const { id, reminder, place, passed: before } of deliveries) {
    const passed = [...before, refused];
    const isCopy = place !== '';
    const next = isCopy ? null : recipientOf(rollout, reminder, at, passed);
    if (next !== null) instead.push({ reminder, recipient: next, passed });
    // Where the accountable cannot hear it, the performer does; a copy was told in the first channel;
    // what is one person's own nobody hears instead, but the projektleder is told of them.
    const isOptional = ['accountable', 'person'].includes(reminder.to.type);
    if (next !== null || isCopy || isOptional) passedOn.push(id);
    else lost.push(id);
  }
  const told = refusal(rollout, refused, reason, at);
  if (lost.length > 0) await store.deliveries.finish(lost, { state: 'failed', reason });
  if (passedOn.length > 0) {
    const all = [...instead, ...told];
    await store.deliveries.passOn(passedOn, { reason, recipient }, all, at);
  } else if (told.length > 0) await store.deliveries.plan(rollout.id, told, at);
}

/**
 * The notice for the projektleder, or for the faglig leder when it is about the projektleder;
 * empty: nobody is left.
 */
function refusal(rollout: Rollout, refused: string, reason: Reason, at: Date): PlannedDelivery[] {
  const isManager = holdersOf(rollout, projectManagerRole, at).some(({ id }) => id === refused);
  const reminder: Reminder = {
    key: `person ${refused}|${reason}|unreachable`,
    subject: { type: 'person', key: refused },
    rule: { type: 'unreachable' },
    to: { type: isManager ? 'faglig-leder' : 'projektleder' },
    due: null,
    sendAt: at,
  };
  const passed = [refused];
  const recipient = recipientOf(rollout, reminder, at, passed);
  return recipient === null ? [] : [{ reminder, recipient, passed }];
}
