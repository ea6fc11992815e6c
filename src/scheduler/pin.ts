/** Pins the panel of the roles where the host can, and lets go of the one that it replaces. */
import { PlatformError } from '../bot/port/platform.ts';
import { panelSince } from '../domain/rollout/panel.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { Delivery, Installation, MessageRef } from '../store/store.ts';
import type { DeliverParts } from './deliver-parts.ts';

/** A refusal is no reason to do anything else: the panel hangs there all the same. */
export async function pin(
  { platformOf, log }: Pick<DeliverParts, 'platformOf' | 'log'>,
  installation: Installation,
  ref: MessageRef,
  isPinned: boolean,
): Promise<void> {
  try {
    await platformOf(installation).pin?.(installation, ref, isPinned);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log.warn({ code: error.code }, 'the role panel cannot be pinned or let go of');
  }
}

export function isPanel(deliveries: readonly Delivery[]): boolean {
  return deliveries.some(({ reminder }) => reminder.rule.type === 'panel');
}

/** Whether another hangs since, or none. */
export function isOldPanel(rollout: Rollout, deliveries: readonly Delivery[]): boolean {
  const now = panelSince(rollout)?.toISOString();
  return deliveries.some(({ reminder: { rule } }) => rule.type === 'panel' && rule.since !== now);
}
