import { expect, it } from 'vitest';
import { openSharedDatabase } from '../../helpers/emptied-database.ts';

it('has few parsers of its own, and reads lists for Prisma and for whoever asks it itself', async () => {
  const database = await openSharedDatabase();
  if (database.kind !== 'embedded') throw new Error('not embedded');
  const { pglite, prisma } = database;
  const sql = `SELECT ARRAY['a', 'b,c'] AS texts, ARRAY[1, 2] AS numbers, ARRAY[true] AS yes,
    ARRAY['2026-02-16T08:00:00Z'::timestamptz] AS times, ARRAY[1.5::float8] AS parts,
    '{"a":1}'::jsonb AS json, 9007199254740993::bigint AS large`;

  const [throughPrisma] = await prisma.$queryRawUnsafe<unknown[]>(sql);
  const { rows } = await pglite.query(sql);

  const lists = { texts: ['a', 'b,c'], numbers: [1, 2], yes: [true], parts: [1.5] };
  const others = { times: [new Date('2026-02-16T08:00:00Z')], json: { a: 1 } };
  const expected = { ...lists, ...others, large: 9007199254740993n };
  expect(throughPrisma).toEqual(expected);
  expect(rows).toEqual([expected]);
  // Each statement copies them.
  expect(Object.keys(pglite.parsers).length).toBeLessThan(20);
});
