import type { WebClient } from '@slack/web-api';
import { PlatformError } from '../bot/port/platform.ts';
import { asking } from '../hosts/errors.ts';
import type { MessageRef } from '../store/store.ts';

/** It is so already. */
const asWished: readonly string[] = ['already_pinned', 'no_pin', 'not_pinned'];

/** @throws PlatformError */
export async function pin(
  client: WebClient,
  { conversation: channel, message: timestamp }: MessageRef,
  isPinned: boolean,
): Promise<void> {
  const place = { channel, timestamp };
  try {
    await asking(() => (isPinned ? client.pins.add(place) : client.pins.remove(place)));
  } catch (error) {
    if (!(error instanceof PlatformError && asWished.includes(error.code))) throw error;
  }
}
