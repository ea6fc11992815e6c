/** Two people who take one role at once, wherever the database is; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import type { By } from '../../../src/usecases/by.ts';
import { claimRole } from '../../../src/usecases/claim-role.ts';
import { type aStoreWithRollout, hours, start } from '../a-store.ts';

export function claimsContract(aStore: () => ReturnType<typeof aStoreWithRollout>): void {
  describe('a vacant role', () => {
    it('that several take at once is one’s, and the others hear whose', async () => {
      const { store, rollout, installation } = await aStore();
      const now = hours(start, 1);
      const people = await Promise.all(
        ['A', 'B', 'C'].map((name) =>
          store.people.upsert({ installationId: installation.id, externalId: name, name }),
        ),
      );
      const by = (personId: string): By => ({ personId, platform: 'slack', now });

      const claims = await Promise.allSettled(
        people.map(({ id }) => claimRole(store, rollout.id, 'superbruger', by(id))),
      );

      const left = await store.rollouts.get(rollout.id);
      const [holder, ...others] = left === null ? [] : holdersOf(left, 'superbruger', now);
      expect(others).toEqual([]);
      const refused = claims.flatMap((one) => (one.status === 'rejected' ? one.reason : []));
      const isTold = { code: 'roleTaken', params: expect.objectContaining({ who: holder?.name }) };
      expect(refused).toEqual([expect.objectContaining(isTold), expect.objectContaining(isTold)]);
      const verbs = (await store.audit.ofRollout(rollout.id, 9)).map(({ verb }) => verb);
      expect(verbs.filter((verb) => verb === 'role.claim')).toHaveLength(1);
    });
  });
}
