/** Addresses that are opened once; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import { type aStoreWithRollout, hours, start } from '../a-store.ts';

type AStore = Awaited<ReturnType<typeof aStoreWithRollout>>;

const minutes = (count: number) => hours(start, count / 60);

export function oneTimeLinksContract(aStore: () => Promise<AStore>): void {
  async function aLink() {
    const { store, prisma, person, rollout } = await aStore();
    const of = { kind: 'download', personId: person.id, rolloutId: rollout.id, file: 'x' } as const;
    const secret = await store.oneTimeLinks.issue(of, start);
    return { links: store.oneTimeLinks, prisma, of, secret };
  }

  describe('a one-time link', () => {
    it('is what it was issued for, once, also for two at once', async () => {
      const { links, of, secret } = await aLink();
      const taken = await Promise.all(
        [1, 2].map(() => links.take('download', secret, minutes(14))),
      );
      expect(taken.filter((one) => one !== null)).toEqual([of]);
      expect(await links.take('download', secret, minutes(14))).toBeNull();
    });

    it('ends after a quarter of an hour, and opens nothing of another kind', async () => {
      const { links, of, secret } = await aLink();
      expect(await links.take('upload', secret, start)).toBeNull();
      expect(await links.find('upload', secret, start)).toBeNull();
      expect(await links.find('download', secret, minutes(14))).toEqual(of);
      expect(await links.find('download', secret, minutes(15))).toBeNull();
      expect(await links.take('download', secret, minutes(15))).toBeNull();
    });

    it('is kept as a hash alone, and forgotten when it is too old', async () => {
      const { links, prisma, of, secret } = await aLink();
      const kept = () => prisma.oneTimeLink.findMany({ where: { personId: of.personId } });
      expect(JSON.stringify(await kept())).not.toContain(secret);
      await links.forgetOld(minutes(14));
      expect(await kept()).toHaveLength(1);
      await links.forgetOld(minutes(15));
      expect(await kept()).toEqual([]);
    });
  });
}
