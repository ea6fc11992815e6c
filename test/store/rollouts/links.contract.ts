/** Accounts that are one person, and the codes that join them; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import type { Change, Links } from '../../../src/store/store.ts';
import { type aStoreWithRollout, gives, hours, start } from '../a-store.ts';

type AStore = Awaited<ReturnType<typeof aStoreWithRollout>>;

const minutes = (count: number) => hours(start, count / 60);

/** What the use case does not say, as nothing is asked of it here. */
const noChanges: Parameters<Links['link']>[2] = () => [];

export function linksContract(aStore: () => Promise<AStore>): void {
  /** The municipality's person, who asked for a code, and an account of theirs on another host. */
  async function aPair() {
    const here = await aStore();
    const { store, person, installation, rollout, by } = here;
    const elsewhere = await aStore();
    const other = elsewhere.person;
    const of = { personId: person.id, installationId: installation.id };
    const issue = (rolloutId: string | null = null) =>
      store.links.issue({ ...of, rolloutId, now: start });
    return { ...elsewhere, store, person, other, rollout, by, of, links: store.links, issue };
  }

  describe('a code', () => {
    it('is read as what it was made for, by anybody, for a quarter of an hour', async () => {
      const { links, issue, other, of } = await aPair();
      const code = await issue();
      expect(await links.read(code, other.id, minutes(14))).toEqual({ ...of, rolloutId: null });
      expect(await links.read(code, other.id, minutes(15))).toBe('unknown');
    });

    it('is taken once, also by two at once, and not when it is old', async () => {
      const { links, issue } = await aPair();
      const code = await issue();
      const taken = await Promise.all([links.take(code, start), links.take(code, start)]);
      expect(taken.toSorted()).toEqual([false, true]);
      expect(await links.take(await issue(), minutes(15))).toBe(false);
    });

    it('makes the one before it worthless, where it is for the same', async () => {
      const { links, issue, other, rollout } = await aPair();
      const [first, forChannel, second] = [await issue(), await issue(rollout.id), await issue()];
      expect(await links.read(first, other.id, start)).toBe('unknown');
      expect(await links.read(forChannel, other.id, start)).toMatchObject({
        rolloutId: rollout.id,
      });
      expect(await links.read(second, other.id, start)).toMatchObject({ rolloutId: null });
    });

    it('is refused after five wrong ones, also when they come at once, for a quarter of an hour', async () => {
      const { links, issue, other, person } = await aPair();
      const code = await issue();
      const guesses = Array.from({ length: 8 }, () => links.read('AAAAAAAA', other.id, start));
      const answers = (await Promise.all(guesses)).toSorted();
      expect(answers).toEqual([...Array(3).fill('barred'), ...Array(5).fill('unknown')]);
      expect(await links.read(code, other.id, minutes(14))).toBe('barred');
      expect(await links.read(code, person.id, minutes(14))).toMatchObject({
        personId: person.id,
      });
      expect(await links.read(code, other.id, minutes(16))).toBe('unknown');
    });
  });

  describe('two accounts', () => {
    it('are one person: whoever is found by either, and the role with its place', async () => {
      const { links, store, person, other, rollout, by, of } = await aPair();
      const third = await store.people.upsert({
        installationId: of.installationId,
        externalId: 'U3',
      });
      await store.rollouts.change(rollout.id, by, gives('tekniker', [person.id, third.id]));

      expect(await links.link({ from: person.id, to: other.id }, by, noChanges)).toBe(true);

      expect((await store.people.find(of.installationId, 'U1'))?.id).toBe(other.id);
      expect((await links.accountsOf(other.id)).map(({ id }) => id).toSorted()).toEqual(
        [person.id, other.id].toSorted(),
      );
      const holdings = (await store.rollouts.get(rollout.id))?.holdings ?? [];
      const open = holdings.filter(({ until }) => until === null).map(({ personId }) => personId);
      expect(open).toEqual([other.id, third.id]);
    });

    it('are not told of the role that goes along: it is their own doing', async () => {
      const { links, store, person, other, rollout, by } = await aPair();
      await store.rollouts.change(rollout.id, by, gives('tekniker', [person.id]));
      await links.link({ from: person.id, to: other.id }, { ...by, personId: other.id }, noChanges);
      const holdings = (await store.rollouts.get(rollout.id))?.holdings ?? [];
      const ended = holdings.filter(({ until }) => until !== null);
      expect(ended).toMatchObject([{ personId: person.id, endedBy: person.id }]);
    });

    it('that were linked the other way meanwhile are not linked twice', async () => {
      const { links, person, other, by } = await aPair();
      const pairs = [
        { from: person.id, to: other.id },
        { from: other.id, to: person.id },
      ];
      const linked = await Promise.all(pairs.map((pair) => links.link(pair, by, noChanges)));
      expect(linked.toSorted()).toEqual([false, true]);
    });

    it('stay two where the change of a rollout fails', async () => {
      const { links, store, person, other, rollout, by, of } = await aPair();
      await store.rollouts.change(rollout.id, by, gives('tekniker', [person.id]));
      const failing = (): Change[] => {
        throw new Error('no change');
      };

      await expect(links.link({ from: person.id, to: other.id }, by, failing)).rejects.toThrow();

      expect((await store.people.find(of.installationId, 'U1'))?.id).toBe(person.id);
      const holdings = (await store.rollouts.get(rollout.id))?.holdings;
      expect(holdings).toMatchObject([{ personId: person.id, until: null }]);
    });

    it('are two again when they are parted, and the role stays with whom it went to', async () => {
      const { links, store, person, other, rollout, by, of } = await aPair();
      await store.rollouts.change(rollout.id, by, gives('tekniker', [person.id]));
      await links.link({ from: person.id, to: other.id }, by, noChanges);
      const change: Change = { verb: 'person.unlink', subject: null, before: {}, after: {} };

      await links.unlink([person.id], other.id, by, change);

      expect((await store.people.find(of.installationId, 'U1'))?.id).toBe(person.id);
      const holdings = (await store.rollouts.get(rollout.id))?.holdings ?? [];
      const open = holdings.filter(({ until }) => until === null);
      expect(open.map(({ personId }) => personId)).toEqual([other.id]);
    });
  });
}
