import { describe, expect, it } from 'vitest';
import type { Prisma } from '../../../src/store/database/database.ts';
import { type Rows, rowsIn } from '../../../src/store/database/direct.ts';
import { personRows, rolloutRows } from '../../../src/store/rollouts/rollout-rows.ts';
import { type aStoreWithRollout, hours, start } from '../a-store.ts';

const tables = ['holdings', 'taskStates', 'itemStates', 'nominations', 'allowances'] as const;

/** In JSON as the statements give it: an instant whatever its zone, a day without its midnight. */
function asTold(value: unknown, name = ''): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map((one) => asTold(one));
  const isDay = name === 'dueOn' || name === 'snoozedUntil';
  if (value instanceof Date) return isDay ? value.toISOString().slice(0, 10) : value.toISOString();
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
    return new Date(value).toISOString();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asTold(one, key)]));
}

export function rolloutRowsContract(aStore: () => ReturnType<typeof aStoreWithRollout>): void {
  describe('the rows of a rollout', () => {
    /** Every column of it is set, to a value that no other column of the row has. */
    const everything = async () => {
      const { prisma, rollout, installation } = await aStore();
      const rolloutId = rollout.id;
      let count = 0;
      const at = () => hours(start, ++count);
      const day = () => new Date(`2026-02-${String(10 + (++count % 18))}T00:00:00Z`);
      const someone = async () => {
        const externalId = `U-${++count}`;
        const of = { installationId: installation.id, name: `Navn ${externalId}` };
        const email = `${externalId}@eksempel.dk`;
        const row = { ...of, externalId, email, language: 'en' as const };
        return prisma.person.create({ data: { ...row, toldAt: at(), refusedAt: at() } });
      };
      const id = async () => (await someone()).id;
      await prisma.rollout.update({
        where: { id: rolloutId },
        data: {
          ...{ administratorId: await id(), administratorSince: at(), expectedAt: at() },
          ...{ planVersion: 7, policy: { friday: false }, amendments: { addedTasks: [] } },
          ...{ risksBefore: { tekniker: { level: 'low', at: at() } }, checkedAt: at() },
        },
      });
      await prisma.holding.create({
        data: {
          ...{ rolloutId, role: 'tekniker', personId: await id(), from: at(), until: at() },
          ...{ givenById: await id(), endedById: await id(), givenAt: at(), endedAt: at() },
          ...{ why: 'ny', endedWhy: 'barsel', areas: ['a', 'b'], primaryAt: [at(), at()] },
          ...{ askedAt: at(), aliveAt: at() },
        },
      });
      await prisma.taskState.create({
        data: {
          ...{ rolloutId, task: '1', status: 'performed', dueOn: day(), dueById: await id() },
          ...{ value: 'værdi', note: 'note', changedAt: at(), changedById: await id() },
          ...{ snoozedUntil: day(), snoozedById: await id(), seenAt: at(), seenById: await id() },
          ...{ approvedAt: at(), approvedById: await id(), sentBackAt: at() },
        },
      });
      const changed = { changedAt: at(), changedById: await id() };
      await prisma.itemState.create({
        data: { rolloutId, item: 'questions/q', done: true, answer: 'yes', ...changed },
      });
      const asked = () => ({ askedAt: at(), expiresAt: at(), answeredAt: at() });
      await prisma.nomination.create({
        data: {
          ...{ rolloutId, role: 'tekniker', personId: await id(), nominatedById: await id() },
          ...{ answer: 'declined', ...asked() },
        },
      });
      await prisma.allowance.create({
        data: {
          ...{ rolloutId, personId: await id(), action: 'task.complete', subject: '1' },
          ...{ isAllowed: true, answeredById: await id(), ...asked() },
        },
      });
      return { prisma, rolloutId, personId: await id() };
    };

    type Use = (on: Rows) => Promise<void>;
    const ways: Readonly<Record<string, (prisma: Prisma, use: Use) => Promise<void>>> = {
      'by themselves': (prisma, use) => use(prisma.$direct),
      'in a transaction': (prisma, use) => prisma.$transaction((tx) => use(rowsIn(tx))),
    };

    for (const [way, using] of Object.entries(ways)) {
      it(`are what Prisma reads, column by column, ${way}`, async () => {
        const { prisma, rolloutId, personId } = await everything();
        const include = Object.fromEntries(tables.map((table) => [table, true]));
        const where = { id: rolloutId };
        const known = await prisma.rollout.findUniqueOrThrow({ where, include });
        const person = await prisma.person.findUniqueOrThrow({ where: { id: personId } });

        await using(prisma, async (on) => {
          const [row] = await rolloutRows(on, [rolloutId]);
          const [who] = await personRows(on, [personId]);

          expect(asTold(known)).toMatchObject(asTold(row) as object);
          expect(asTold(person)).toMatchObject(asTold(who) as object);
          for (const table of tables) {
            expect(Object.keys(row?.[table][0] ?? {}).toSorted()).toEqual(
              Object.keys((known[table] as object[])[0] ?? {}).toSorted(),
            );
          }
        });
      });
    }

    it('are without what was allowed and used, and of nobody where nobody is asked for', async () => {
      const { prisma, rolloutId } = await everything();
      await prisma.allowance.updateMany({ where: { rolloutId }, data: { usedAt: start } });

      const [row] = await rolloutRows(prisma.$direct, [rolloutId]);

      expect(row?.allowances).toEqual([]);
      expect(await personRows(prisma.$direct, [])).toEqual([]);
    });
  });
}
