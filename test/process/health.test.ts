import { describe, expect, it } from 'vitest';
import { faultsIn, type HealthParts, healthOf } from '../../src/process/health.ts';
import type { Store } from '../../src/store/store.ts';

const gone = () => Promise.reject(new Error('no database'));

const aStore = (ping: () => Promise<void>, pending: () => Promise<number>) =>
  ({ ping, deliveries: { pending } as Store['deliveries'] }) satisfies HealthParts['store'];

const well: HealthParts = {
  store: aStore(
    async () => {},
    async () => 2,
  ),
  databaseKind: 'embedded',
  heart: { silentFor: () => 1_000 },
  clock: { isMoved: () => false },
  watch: { isInDoubt: () => false },
  canWrite: async () => true,
  queue: { healthy: () => true },
  hosts: () => [],
};

describe('the health of the process', () => {
  it('is told by database, clock and queue', async () => {
    const health = await healthOf(well);

    expect(health).toEqual({
      database: { kind: 'embedded', isWell: true, isFull: false },
      clock: { isWell: true, silentFor: 1_000, isMoved: false, isInDoubt: false },
      queue: { isWell: true, waiting: 2 },
      hosts: [],
    });
    expect(faultsIn(health)).toEqual([]);
  });

  it.each<[fault: string, ill: Partial<HealthParts>]>([
    ['database', { store: aStore(gone, gone) }],
    ['workers', { queue: { healthy: () => false } }],
    ['database', { canWrite: async () => false }],
    ['clock', { heart: { silentFor: () => 180_000 } }],
    ['clock', { watch: { isInDoubt: () => true } }],
    [
      'slack',
      {
        hosts: () =>
          [null, 'i1'].map((installationId) => {
            return { platform: 'slack', installationId, code: 'invalid_auth' };
          }),
      },
    ],
  ])('names the %s alone when that is what is wrong', async (fault, ill) => {
    expect(faultsIn(await healthOf({ ...well, ...ill }))).toEqual([fault]);
  });

  it('does not know how much waits while the database is away', async () => {
    const { queue } = await healthOf({ ...well, store: aStore(gone, gone) });

    expect(queue.waiting).toBeNull();
  });

  it('lets the clock miss two ticks before it calls it ill', async () => {
    const health = await healthOf({ ...well, heart: { silentFor: () => 179_999 } });

    expect(health.clock.isWell).toBe(true);
  });
});
