/**
 * Reminders that were given up: once the host is back, the projektleder is told that they were
 * lost.
 */
import { card, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import type { Store } from '../store/store.ts';
import { textsIn } from '../texts/index.ts';
import { type TellParts, tellProjektleder } from './tell.ts';

/** As long as the queue retries this notice. */
const days = 14;

/** Reports all that were lost recently. @throws PlatformError when the host does not take it now */
export async function tellLost(
  parts: TellParts & { readonly store: Pick<Store, 'rollouts' | 'deliveries'> },
  rolloutId: string,
): Promise<void> {
  const { store, now } = parts;
  const rollout = await store.rollouts.get(rolloutId);
  if (rollout === null) return;
  const since = new Date(now().getTime() - days * 24 * 60 * 60 * 1000);
  const { length } = await store.deliveries.failedSince(rolloutId, since);
  if (length === 0) return;
  await tellProjektleder(parts, rolloutId, rollout.language, (language) =>
    lostCard(language, length),
  );
}

function lostCard(language: Language, lost: number): Card {
  const { lost: words, failures } = textsIn(language).doctor;
  return card(words.title, text(words.text(lost, days)), text(failures.todo));
}
