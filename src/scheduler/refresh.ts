/** After a change: every earlier message about the task, and the Home tabs, tell the new state. */
import { type Platform, PlatformError } from '../bot/platform.ts';
import type { Delivery, Installation, Store } from '../store/store.ts';
import { reminderMessage } from '../views/reminder-message.ts';

export interface RefreshParts {
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly platformOf: (installation: Installation) => Platform;
  readonly now: () => Date;
  readonly log: { warn(facts: object, message: string): void };
}

/**
 * `task` null: nothing about one task changed, only what shows the whole rollout.
 * @throws PlatformError when the queue should try again later
 */
export async function refresh(
  parts: RefreshParts,
  { rolloutId, task }: { rolloutId: string; task: string | null },
): Promise<void> {
  const { store, platforms } = parts;
  if (task !== null) {
    const deliveries = await store.deliveries.messagesAbout(rolloutId, task);
    for (const message of messagesIn(deliveries)) await redraw(parts, rolloutId, message);
  }
  await Promise.all(platforms.map((platform) => platform.rolloutChanged?.(rolloutId)));
}

async function redraw(
  { store, platformOf, now, log }: RefreshParts,
  rolloutId: string,
  deliveries: readonly Delivery[],
): Promise<void> {
  const sent = deliveries[0]?.sent;
  const rollout = await store.rollouts.get(rolloutId);
  if (!sent || rollout === null) return;
  const installation = await store.installations.get(sent.installationId);
  if (installation === null) return;
  const reminders = deliveries.map(({ reminder }) => reminder);
  const { card, language } = reminderMessage(rollout, reminders, sent.recipient, sent.at, now());
  try {
    await platformOf(installation).update(installation, sent.ref, card, language);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.kind !== 'permanent') throw error;
    // Somebody deleted the message or the channel: there is nothing left to keep true.
    log.warn({ rolloutId, code: error.code }, 'earlier message cannot be changed');
  }
}

function messagesIn(deliveries: readonly Delivery[]): Delivery[][] {
  const messages = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    if (delivery.sent === null) continue;
    const { installationId, ref } = delivery.sent;
    const key = [installationId, ref.conversation, ref.message].join(' ');
    messages.set(key, [...(messages.get(key) ?? []), delivery]);
  }
  return [...messages.values()];
}
