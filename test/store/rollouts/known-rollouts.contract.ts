/** What is remembered of rollouts, wherever the database is; part of store.contract.ts. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { klikItem } from '../../../src/domain/rollout/klik-roles.ts';
import { type Database, openDatabase } from '../../../src/store/database/database.ts';
import { loadRollouts } from '../../../src/store/rollouts/load-rollouts.ts';
import type { Store } from '../../../src/store/store.ts';
import { aPlan } from '../../helpers/a-plan.ts';
import {
  aReminder,
  aStoreWithRollout,
  changedBy,
  completes,
  gives,
  hours,
  start,
  storeOn,
  toPerson,
} from '../a-store.ts';

type Setting = Awaited<ReturnType<typeof aStoreWithRollout>> & { readonly other: string };

/** Everything that writes what a rollout is read from, through the store or past it. */
const changes: Readonly<
  Record<string, (store: Store, of: Setting, n: number) => Promise<unknown>>
> = {
  task: (store, { rollout, by }, n) =>
    store.rollouts.change(rollout.id, by, completes(String((n % 3) + 1), by, `${n}`)),
  role: (store, { rollout, by, person, other }, n) =>
    store.rollouts.change(
      rollout.id,
      by,
      gives('projektleder', n % 2 === 0 ? [person.id] : [other]),
    ),
  item: (store, { rollout, by, person }, n) => {
    const item = { done: n % 2 === 0, answer: `${n}`, changedAt: by.now, changedBy: person.id };
    const items = { [`roles/${klikItem}`]: item };
    const change = { verb: 'item.set', subject: null, before: {}, after: { items } };
    return store.rollouts.change(rollout.id, by, () => change);
  },
  rename: (store, { person, installation }, n) =>
    store.people.renamed({
      ...{ installationId: installation.id, externalId: person.externalId, name: `Navn ${n}` },
      toldAt: start,
    }),
  refused: (store, { person }, n) => store.people.refused(person.id, hours(start, n)),
  // Refused first, else there is nothing to be over.
  reached: (store, { person, installation }, n) => {
    if (n % 2 === 0) return store.people.refused(person.id, hours(start, n));
    return store.deliveries.finish([], {
      ...{ state: 'sent', at: start, installationId: installation.id },
      ...{ ref: { conversation: 'D', message: '1' }, recipient: toPerson(person.id) },
    });
  },
  async unreachable(store, { prisma, rollout, person }, n) {
    const recipient = toPerson(person.id);
    const reminder = aReminder({ subject: { type: 'task', key: `1, ${n}` } });
    await store.deliveries.plan(rollout.id, [{ reminder, recipient }], start);
    const where = { rolloutId: rollout.id, state: 'planned' } as const;
    const planned = await prisma.delivery.findMany({ where, select: { id: true } });
    const ids = planned.map(({ id }) => id);
    await store.deliveries.passOn(ids, { reason: 'account', recipient }, [], hours(start, n));
    await store.people.refused(person.id, hours(start, n));
  },
  language: (store, { installation, person }, n) =>
    store.people.upsert({
      ...{ installationId: installation.id, externalId: person.externalId },
      language: n % 2 === 0 ? 'da' : 'en',
    }),
  deputy: (_, { prisma, rollout, person, other }, n) => {
    const absence = { from: '2026-02-01', to: '2026-02-10', deputy: other };
    const people = { [person.id]: n % 2 === 0 ? { absence } : {} };
    return prisma.rollout.update({ where: { id: rollout.id }, data: { policy: { people } } });
  },
  renameDeputy: (_, { prisma, other }, n) =>
    prisma.person.update({ where: { id: other }, data: { name: `Stedfortræder ${n}` } }),
  link: (store, { person, other, by }) =>
    store.links.link({ from: other, to: person.id }, by, () => []),
  unlink: (store, { person, other, by }) =>
    store.links.unlink([other], person.id, by, {
      ...{ verb: 'person.unlink', subject: null, before: {}, after: {} },
    }),
  allow: (_, { prisma, rollout, person }, n) =>
    prisma.allowance.create({
      data: {
        ...{ rolloutId: rollout.id, personId: person.id, action: 'task.complete' },
        ...{ subject: `${n}`, askedAt: start, expiresAt: hours(start, 1) },
      },
    }),
  used: (_, { prisma, rollout }) =>
    prisma.allowance.updateMany({ where: { rolloutId: rollout.id }, data: { usedAt: start } }),
  nominate: (_, { prisma, rollout, person, other }, n) =>
    prisma.nomination.create({
      data: {
        ...{ rolloutId: rollout.id, role: `rolle ${n}`, personId: other },
        ...{ nominatedById: person.id, askedAt: start, expiresAt: hours(start, 1) },
      },
    }),
  forgetNominations: (_, { prisma, rollout }) =>
    prisma.nomination.deleteMany({ where: { rolloutId: rollout.id } }),
  look: (store, _, n) =>
    store.deliveries.planDue(hours(start, n), 100, () => ({ deliveries: [], heldUntil: null })),
  setBack: (store, _, n) => store.pulse.setBack(hours(start, n), start),
  rewind: (store, { installation }, n) => store.rollouts.rewind(hours(start, n), installation.id),
  unbind: (_, { prisma, rollout, installation }, n) =>
    prisma.conversation.updateMany({
      where: { installationId: installation.id },
      data: { rolloutId: n % 2 === 0 ? rollout.id : null },
    }),
};

const steps = fc.array(
  fc.record({
    change: fc.constantFrom(...Object.keys(changes)),
    n: fc.nat(50),
    store: fc.constantFrom(0, 1),
    reads: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

export function knownRolloutsContract(open: () => Promise<Database>): void {
  describe('what is remembered of rollouts', () => {
    let database: Database;
    let second: Database;
    beforeAll(async () => {
      database = await open();
      second = await another(database);
    });
    afterAll(async () => {
      if (second !== database) await second.close();
      await database.close();
    });

    const setUp = async (): Promise<Setting> => {
      const of = await aStoreWithRollout(database.prisma);
      const at = { installationId: of.installation.id, externalId: 'U2' };
      const { id: other } = await of.store.people.upsert({ ...at, name: 'Den anden' });
      // Only of whoever is in it a rollout has the name, the language and whether they can be reached.
      await of.store.rollouts.change(of.rollout.id, of.by, gives('projektleder', [of.person.id]));
      await of.store.rollouts.change(of.rollout.id, of.by, gives('systemansvarlig', [other]));
      return { ...of, other };
    };
    const looks = (store: Store, { installation, rollout }: Setting) =>
      Promise.all([
        store.rollouts.get(rollout.id),
        store.rollouts.inInstallation(installation.id),
        store.meet(installation.id, 'U1', 'C-own'),
      ]);
    const expectCurrent = async (stores: readonly Store[], of: Setting) => {
      const { prisma, rollout, installation } = of;
      const [now = null] = await loadRollouts(prisma.$direct, [rollout.id], () => aPlan());
      const person = await of.store.people.find(installation.id, 'U1');
      const conversation = await of.store.conversations.find(installation.id, 'C-own');
      const bound = conversation?.rolloutId ? now : null;
      for (const store of stores) {
        expect(await looks(store, of)).toEqual([
          now,
          [now],
          { person, conversation, rollout: bound },
        ]);
      }
    };

    it('is what is in the database, whatever two processes have changed and read before', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const of = await setUp();
          const stores = [storeOn(database.prisma), storeOn(second.prisma)];
          for (const { change, n, store, reads } of all) {
            const reading = reads ? stores.map((one) => looks(one, of)) : [];
            await changes[change]?.(stores[store] ?? of.store, of, n);
            await expectCurrent(stores, of);
            await Promise.all(reading);
          }
          await expectCurrent(stores, of);
        }),
        { numRuns: 6 },
      );
    });

    it.each(Object.keys(changes))('is read anew after a change of: %s', async (change) => {
      const of = await setUp();
      const stores = [storeOn(database.prisma), storeOn(second.prisma)];
      for (const n of [2, 3]) {
        await expectCurrent(stores, of);
        await changes[change]?.(of.store, { ...of, by: changedBy(of.person.id) }, n);
      }
      await expectCurrent(stores, of);
    });

    it('is read once while nothing changes', async () => {
      const of = await setUp();
      const store = storeOn(database.prisma);
      const [first, again] = [await store.rollouts.get(of.rollout.id), await looks(store, of)];
      expect(again[0]).toBe(first);
      expect(again[2].rollout).toBe(first);
    });
  });
}

/** As another process has it; the embedded database has one. */
async function another(first: Database): Promise<Database> {
  if (first.kind === 'embedded') return first;
  return openDatabase({ url: first.url, dataDir: '' });
}
