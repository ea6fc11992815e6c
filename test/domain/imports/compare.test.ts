import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/domain/imports/compare.ts';
import type { ImportedTask } from '../../../src/domain/plan/imported.ts';
import type { When } from '../../../src/domain/time/when.ts';
import { aPlan, aRollout, aTask, aTaskState, day, unknown } from '../../helpers/a-plan.ts';
import { anImportedRow } from '../../helpers/an-import.ts';

const aRow = anImportedRow;

const tasks = [
  aTask({ key: '7', title: 'Opsæt finans-, debitor og fakturaintegration', klikCode: 'MI 7' }),
  aTask({ key: '8', title: 'Tilmeld superbrugere til uddannelse', due: unknown }),
  aTask({ key: '9', title: 'Tilmeld systemadministrator til uddannelse', due: unknown }),
];
const rollout = aRollout({ plan: aPlan({ tasks }) });
const one = (of: Partial<ImportedTask>) => compare(rollout, [aRow(of)]);
const keysOf = (all: readonly { readonly task: { readonly key: string } }[]) =>
  all.map(({ task }) => task.key);

describe('a row of an import', () => {
  it.each([
    ['its number', { key: '8', due: day('2026-12-15') }, '8'],
    ['KLIK’s code, however it is spaced', { klikCode: 'mi7', due: day('2026-12-15') }, '7'],
    [
      'its title, however it is written',
      { title: 'tilmeld  SUPERBRUGERE, til uddannelse.', performer: 'superbruger' },
      '8',
    ],
    [
      'its code before its title',
      { klikCode: 'MI 7', title: 'Tilmeld superbrugere til uddannelse' },
      '7',
    ],
  ])('is a known task by %s', (_, row, key) => {
    const { added, changed, doubtful } = one(row);
    expect({ added, doubtful, keys: keysOf(changed) }).toEqual({
      added: [],
      doubtful: [],
      keys: [key],
    });
  });

  it('is asked about where its title is nearly another’s, until somebody says which', () => {
    const title = 'Tilmeld nye superbrugere til uddannelse';

    expect(one({ title }).doubtful.map(({ like }) => like.map(({ key }) => key))).toEqual([['8']]);
    expect(one({ title, isNew: true }).added).toHaveLength(1);
    expect(keysOf(one({ title, key: '8' }).changed)).toEqual(['8']);
  });

  it('is new where nothing is like it, and where KLIK’s code is another', () => {
    expect(one({ title: 'Bestil testbrugere' }).added).toHaveLength(1);
    expect(
      one({ klikCode: 'MI 9', title: 'Opsæt finans-, debitor og fakturaintegrationer' }).added,
    ).toHaveLength(1);
  });

  it('changes what it says and nothing that it leaves out', () => {
    const [change] = one({
      key: '8',
      due: day('2026-12-15'),
      title: 'Tilmeld superbrugere til uddannelse',
    }).changed;
    expect(change?.fields).toEqual(['due']);
    expect(one({ key: '8' }).unchanged.map(({ key }) => key)).toEqual(['8']);
  });

  it('changes nothing by the order of its facts, which a database does not keep', () => {
    const { source, on, precision } = day('2026-12-15') as Extract<When, { precision: 'day' }>;
    const same = aRollout({
      plan: aPlan({ tasks: [aTask({ key: '8', due: day('2026-12-15') })] }),
    });
    const row = aRow({ key: '8', due: { source, precision, on } });
    expect(compare(same, [row]).changed).toEqual([]);
  });

  it('tells of a status that is done on one side only', () => {
    const performed = aRollout({
      plan: aPlan({ tasks }),
      tasks: { '8': aTaskState({ status: 'performed' }) },
    });
    const rows = [
      aRow({ key: '8', status: 'notStarted' }),
      aRow({ key: '9', status: 'completed' }),
      aRow({ key: '7', status: 'inProgress' }),
    ];
    expect(compare(performed, rows).statuses).toMatchObject([
      { task: { key: '8' }, here: 'performed', there: 'notStarted' },
      { task: { key: '9' }, here: 'notStarted', there: 'completed' },
    ]);
  });
});

it('puts each row in one place, and withdraws nothing', () => {
  const texts = fc.oneof(fc.constantFrom(...tasks.map(({ title }) => title)), fc.string());
  const rows = fc.array(
    fc.record({
      title: fc.option(texts),
      klikCode: fc.option(fc.constantFrom('MI 7', 'MI 8')),
      key: fc.option(fc.constantFrom('7', '8', '99')),
    }),
  );
  fc.assert(
    fc.property(rows, (all) => {
      const said = all.map((of, index) => aRow({ ...of, row: index + 1 }));
      const { added, changed, unchanged, doubtful } = compare(rollout, said);
      expect(added.length + changed.length + unchanged.length + doubtful.length).toBe(said.length);
    }),
  );
});
