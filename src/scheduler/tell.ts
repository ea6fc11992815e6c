/** Notices to a municipality's projektleder that are not reminders. */
import { type Platform, PlatformError, type Target } from '../bot/port/platform.ts';
import type { Card } from '../cards/card.ts';
import { projectManagerRole } from '../domain/rollout/roles.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import type { Installation, Store } from '../store/store.ts';
import type { Pace } from './pace.ts';

export interface TellParts {
  readonly store: Pick<Store, 'people' | 'conversations' | 'installations'>;
  readonly platformOf: (installation: Installation) => Platform;
  readonly now: () => Date;
  readonly pace: Pace;
}

interface Destination {
  readonly installationId: string;
  readonly target: Target;
  readonly language: Language;
}

/**
 * @param language the channel's: it is told when nobody is projektleder, or the host refuses them
 * @throws PlatformError when the host does not take it now
 */
export async function tellProjektleder(
  parts: TellParts,
  rolloutId: string,
  language: Language,
  cardIn: (language: Language) => Card,
): Promise<void> {
  for (const destination of await destinationsOf(parts, rolloutId, language)) {
    if (await isTold(parts, destination, cardIn(destination.language))) return;
  }
}

async function destinationsOf(
  { store, now }: TellParts,
  rolloutId: string,
  language: Language,
): Promise<readonly Destination[]> {
  const [manager] = await store.people.holding(rolloutId, projectManagerRole, now());
  const [channel] = await store.conversations.ofRollout(rolloutId);
  const destinations: Destination[] = [];
  if (manager) destinations.push({ ...manager, target: { ...manager, type: 'person' } });
  if (channel) destinations.push({ ...channel, target: { ...channel, type: 'channel' }, language });
  return destinations;
}

/** Whether it was delivered; false: it never will be. An unanswered post is not resent. */
async function isTold(
  { store, platformOf, pace }: TellParts,
  { installationId, target, language }: Destination,
  card: Card,
): Promise<boolean> {
  const installation = await store.installations.get(installationId);
  if (installation === null) return false;
  try {
    await pace.send(installation, target, () =>
      platformOf(installation).post(installation, target, { card, language }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'retryable' || error.kind === 'installation') throw error;
    return error.kind === 'uncertain';
  }
}
