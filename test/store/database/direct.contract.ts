/** Statements past Prisma, wherever the database is; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import type { Prisma } from '../../../src/store/database/database.ts';
import type { Statement } from '../../../src/store/database/direct.ts';
import { aStoreWithRollout, hours, start } from '../a-store.ts';

const echo: Statement = {
  name: 'echo_of_test',
  text: `SELECT json_build_object(
    'text', $1::text, 'at', $2::timestamptz, 'list', $3::text[], 'json', $4::jsonb) AS row`,
};
const divide: Statement = { name: 'divide_of_test', text: 'SELECT to_json(6 / $1::int) AS row' };
const beat: Statement = {
  name: 'beat_of_test',
  text: `INSERT INTO pulse (name, at) VALUES ($1::text, $2::timestamptz)
    ON CONFLICT (name) DO UPDATE SET at = excluded.at`,
};
const reach: Statement = {
  name: 'reach_of_test',
  text: `UPDATE person SET refused_at = NULL
    WHERE id = $1::text AND refused_at IS NOT NULL RETURNING to_json(id) AS row`,
};

export function directContract(prismaOf: () => Promise<Prisma>): void {
  describe('a statement past Prisma', () => {
    it.each([
      ['kommune ø 🙂 "{},\\', ['a,b', '"', '\\', '', 'NULL', '{}']],
      [null, []],
    ])('takes %j and the list %j as they are', async (text, list) => {
      const { $direct } = await prismaOf();
      const json = { vacant: ['Ø'], text };
      const rows = await $direct.rows(echo, [text, start, list, JSON.stringify(json)]);
      expect(rows).toEqual([{ text, at: expect.any(String), list, json }]);
      expect(new Date((rows[0] as { at: string }).at)).toEqual(start);
    });

    it('keeps what a database cannot keep out of texts and lists', async () => {
      const { $direct } = await prismaOf();
      const [row] = await $direct.rows(echo, ['a\0b', start, ['\0c'], '{}']);
      expect(row).toMatchObject({ text: 'ab', list: ['c'] });
    });

    it('answers after it has failed, and when it is no longer new', async () => {
      const { $direct } = await prismaOf();
      await expect($direct.rows(divide, [0])).rejects.toMatchObject({ code: '22012' });
      for (let n = 0; n < 1_100; n += 1) {
        expect(await $direct.rows(divide, [(n % 3) + 1])).toEqual([[6, 3, 2][n % 3]]);
      }
    });

    it('is no part of a transaction that is under way', async () => {
      const prisma = await prismaOf();
      const name = `of test ${Math.random()}`;
      let written: Promise<unknown> = Promise.resolve();
      const rolledBack = prisma.$transaction(async (tx) => {
        await tx.pulse.create({ data: { name: `${name}, taken back`, at: start } });
        written = prisma.$direct.rows(beat, [name, hours(start, 1)]);
        await tx.pulse.count();
        throw new Error('taken back');
      });
      await expect(rolledBack).rejects.toThrow('taken back');
      await written;
      const left = await prisma.pulse.findMany({ where: { name: { startsWith: name } } });
      expect(left).toEqual([expect.objectContaining({ name, at: hours(start, 1) })]);
    });

    it('tells whoever listens of a person that has changed, and not where it changes nobody', async () => {
      const prisma = await prismaOf();
      const { store, person } = await aStoreWithRollout(prisma);
      let changes = 0;
      prisma.$direct.onChange?.(() => {
        changes += 1;
      });
      const told = async () => {
        const before = changes;
        await prisma.$direct.rows(reach, [person.id]);
        return changes > before;
      };
      expect(await told()).toBe(false);
      await store.people.refused(person.id, start);
      // On a server nobody listens, for others write there too.
      expect(await told()).toBe(prisma.$direct.onChange !== null);
    });
  });
}
