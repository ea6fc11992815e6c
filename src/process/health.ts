/** Health of the process, for `/fbs doktor` and GET /readyz. */
import type { ClockWatch } from '../scheduler/clock-watch.ts';
import type { Heart } from '../scheduler/heart.ts';
import type { MovableClock } from '../scheduler/movable-clock.ts';
import type { Queue } from '../store/queue/queue.ts';
import type { Store } from '../store/store.ts';
import type { Health } from '../views/checkup.ts';

export interface HealthParts {
  readonly store: Pick<Store, 'ping' | 'deliveries'>;
  /** Whether something can be written. */
  readonly canWrite: () => Promise<boolean>;
  readonly databaseKind: Health['database']['kind'];
  readonly heart: Pick<Heart, 'silentFor'>;
  readonly clock: Pick<MovableClock, 'isMoved'>;
  readonly watch: Pick<ClockWatch, 'isInDoubt'>;
  readonly queue: Pick<Queue, 'healthy'>;
  readonly hosts: () => Health['hosts'];
}

/** A clock that has not ticked for this long is unhealthy. */
const clockSilenceMs = 3 * 60_000;

/** Never rejects: an unreachable database is one of the findings. */
export async function healthOf(parts: HealthParts): Promise<Health> {
  const { store, canWrite, databaseKind, heart, clock, watch, queue, hosts } = parts;
  const [answers, waiting, isWritten] = await Promise.all([
    store.ping().then(
      () => true,
      () => false,
    ),
    store.deliveries.pending().catch(() => null),
    canWrite(),
  ]);
  const silentFor = heart.silentFor();
  return {
    database: { kind: databaseKind, isWell: answers && isWritten, isFull: answers && !isWritten },
    clock: {
      isWell: silentFor < clockSilenceMs && !watch.isInDoubt(),
      silentFor,
      isMoved: clock.isMoved(),
      isInDoubt: watch.isInDoubt(),
    },
    queue: { isWell: queue.healthy(), waiting },
    hosts: hosts(),
  };
}

/** Names of the unhealthy parts, for machines. */
export function faultsIn({ database, queue, clock, hosts }: Health): string[] {
  return [
    ...(database.isWell ? [] : ['database']),
    ...(queue.isWell ? [] : ['workers']),
    ...(clock.isWell ? [] : ['clock']),
    ...new Set(hosts.map(({ platform }) => platform)),
  ];
}
