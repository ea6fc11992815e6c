/** Where Teams lets the bot write, wherever the database is; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../src/store/store.ts';
import { type aStoreWithRollout, hours, start } from '../a-store.ts';

type AStore = Awaited<ReturnType<typeof aStoreWithRollout>>;

export function referencesContract(aStore: () => Promise<AStore>): void {
  describe('references', () => {
    /** A store, and the reference of a person or a channel in it. */
    async function aReference(overrides: Partial<Reference> = {}) {
      const { store, installation } = await aStore();
      const of: Omit<Reference, 'closedAt'> = {
        installationId: installation.id,
        externalId: 'aad-1',
        conversation: 'a:1',
        team: null,
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        userId: '29:1',
        ...overrides,
      };
      await store.references.remember(of);
      return { references: store.references, id: installation.id, of };
    }

    it('are read back as they were told', async () => {
      const { references, id, of } = await aReference();
      expect(await references.find(id, 'aad-1')).toEqual({ ...of, closedAt: null });
      expect(await references.find(id, 'aad-2')).toBeNull();
      expect(await references.inConversation(id, 'a:1')).toEqual({ ...of, closedAt: null });
      expect(await references.inConversation(id, 'a:2')).toBeNull();
    });

    it('are as they were told last, one for each place', async () => {
      const { references, id, of } = await aReference();
      const later = { ...of, conversation: 'a:2', serviceUrl: 'https://smba.example/uk/' };
      await references.remember(later);
      expect(await references.ofInstallation(id)).toEqual([{ ...later, closedAt: null }]);
    });

    it('keep a person’s id in conversations when it is not told again', async () => {
      const { references, id, of } = await aReference();
      await references.remember({ ...of, userId: null });
      expect((await references.find(id, 'aad-1'))?.userId).toBe('29:1');
      await references.remember({ ...of, userId: '29:2' });
      expect((await references.find(id, 'aad-1'))?.userId).toBe('29:2');
    });

    it('are closed with their conversation, and opened when it is heard of again', async () => {
      const { references, id, of } = await aReference();
      const other = { ...of, externalId: '19:k@thread.tacv2', conversation: '19:k@thread.tacv2' };
      await references.remember(other);
      await references.close(id, of.conversation, start);
      expect(await references.find(id, of.externalId)).toEqual({ ...of, closedAt: start });
      expect(await references.inConversation(id, of.conversation)).toBeNull();
      expect(await references.ofInstallation(id)).toEqual([{ ...other, closedAt: null }]);
      await references.close(id, of.conversation, hours(start, 1));
      expect((await references.find(id, of.externalId))?.closedAt).toEqual(start);
      await references.remember(of);
      expect((await references.find(id, of.externalId))?.closedAt).toBeNull();
    });

    it('are closed with the team that they are in, and no others', async () => {
      const { references, id, of } = await aReference();
      const team = '19:general@thread.tacv2';
      for (const externalId of [team, '19:k@thread.tacv2']) {
        await references.remember({ ...of, externalId, conversation: externalId, team });
      }
      await references.close(id, team, start);
      expect(await references.ofInstallation(id)).toEqual([{ ...of, closedAt: null }]);
    });

    it('of an installation come in the order in which they were heard of, the last first', async () => {
      const { references, id, of } = await aReference();
      for (const name of ['b', 'c']) {
        await references.remember({ ...of, externalId: name, conversation: `a:${name}` });
      }
      await references.remember(of);
      const names = (await references.ofInstallation(id)).map(({ externalId }) => externalId);
      expect(names).toEqual(['aad-1', 'c', 'b']);
    });

    it('of one installation are nobody else’s', async () => {
      const { references, of } = await aReference();
      const { id: other } = await aReference({ serviceUrl: 'https://other.example/' });
      expect((await references.find(other, of.externalId))?.serviceUrl).toBe(
        'https://other.example/',
      );
      await references.close(other, of.conversation, start);
      expect((await references.find(of.installationId, of.externalId))?.closedAt).toBeNull();
    });

    it('hold no byte that the database refuses', async () => {
      const { references, id } = await aReference({ externalId: 'aad\0-1' });
      expect((await references.find(id, 'aad\0-1'))?.externalId).toBe('aad-1');
    });
  });
}
