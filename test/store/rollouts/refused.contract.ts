/** Who asked for a rollout that is none of theirs; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import { type aStoreWithRollout, hours, start } from '../a-store.ts';

type AStore = Awaited<ReturnType<typeof aStoreWithRollout>>;

export function refusedContract(aStore: () => Promise<AStore>): void {
  async function aStranger() {
    const here = await aStore();
    const { store, installation, rollout } = here;
    const named = (externalId: string) =>
      store.people.upsert({ installationId: installation.id, externalId, name: externalId });
    const refuse = async (externalId: string, now = start) => {
      const { id: personId } = await named(externalId);
      await store.audit.refused(rollout.id, { personId, platform: 'slack', now });
    };
    const entries = async () =>
      (await store.audit.ofRollout(rollout.id, 100)).filter(
        ({ verb }) => verb === 'rollout.refuse',
      );
    return { ...here, named, refuse, entries };
  }

  describe('a refusal', () => {
    it('is written down once a day for each, also for two at once', async () => {
      const { named, refuse, entries } = await aStranger();
      await refuse('Y');
      await named('X');
      await Promise.all([refuse('X'), refuse('X')]);
      await refuse('X', hours(start, 23));
      expect((await entries()).map(({ by }) => by?.name).toSorted()).toEqual(['X', 'Y']);
      await refuse('X', hours(start, 25));
      expect(await entries()).toHaveLength(3);
    });

    it('is written down twenty times a day at most', async () => {
      const { refuse, entries } = await aStranger();
      for (let nth = 0; nth < 22; nth += 1) await refuse(`X${nth}`);
      expect(await entries()).toHaveLength(20);
    });

    it('is nothing that somebody could undo', async () => {
      const { store, person, rollout } = await aStranger();
      await store.audit.refused(rollout.id, { personId: person.id, platform: 'slack', now: start });
      expect(await store.audit.lastBy(rollout.id, person.id, start)).toBeNull();
    });

    it.each(['', 'x', '\u0000', 'x'.repeat(10_000)])(
      'of %j, which is none, is let be',
      async (id) => {
        const { store, person } = await aStranger();
        const by = { personId: person.id, platform: 'slack', now: start } as const;
        await expect(store.audit.refused(id, by)).resolves.toBeUndefined();
      },
    );
  });
}
