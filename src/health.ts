/** How the process is: asked by `/fbs doktor` and GET /readyz alike. */
import type { Heart } from './scheduler/heart.ts';
import type { MovableClock } from './scheduler/movable-clock.ts';
import type { Queue } from './store/queue.ts';
import type { Store } from './store/store.ts';
import type { Health } from './views/checkup.ts';

export interface HealthParts {
  readonly store: Pick<Store, 'ping' | 'deliveries'>;
  readonly databaseKind: Health['database']['kind'];
  readonly heart: Pick<Heart, 'silentFor'>;
  readonly clock: Pick<MovableClock, 'isMoved'>;
  readonly queue: Pick<Queue, 'healthy'>;
}

/** A clock that has not ticked for this long is not well. */
const clockSilenceMs = 3 * 60_000;

/** Never rejects: a database that does not answer is one of the things told. */
export async function healthOf(parts: HealthParts): Promise<Health> {
  const { store, databaseKind, heart, clock, queue } = parts;
  const [answers, waiting] = await Promise.all([
    store.ping().then(
      () => true,
      () => false,
    ),
    store.deliveries.pending().catch(() => null),
  ]);
  const silentFor = heart.silentFor();
  return {
    database: { kind: databaseKind, isWell: answers },
    clock: { isWell: silentFor < clockSilenceMs, silentFor, isMoved: clock.isMoved() },
    queue: { isWell: queue.healthy(), waiting },
  };
}

/** What is not well, by the names that machines know it by. */
export function faultsIn({ database, queue, clock }: Health): string[] {
  return [
    ...(database.isWell ? [] : ['database']),
    ...(queue.isWell ? [] : ['workers']),
    ...(clock.isWell ? [] : ['clock']),
  ];
}
